using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Tests.Rehearsal;

namespace RolloutSpecs.Tests.Probes;

public class SourceProbeSpecs
{
    [Fact]
    public async Task A_file_that_lies_in_LFS_was_not_searched()
    {
        await using var world = await Running.StartAsync("healthy");
        var file = Path.Combine(world.Workspace(), IosSource.Entry.Source!, "Stream.swift");
        await File.WriteAllTextAsync(
            file, $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 4711\n", Running.Token);
        await world.RunAsync("git", "add", "--all");
        (await world.RunAsync("git", "-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "--quiet",
            "--message=pointer")).ExitCode.Should().Be(0);

        var now = await IosSource.JudgeAsync(world, "main");
        var before = await IosSource.JudgeAsync(world, "main~1");

        now.Verdict.Should().Be(Verdict.Undecided);
        now.Reason.Should().Contain("apps/autopilot-ios/Stream.swift is a Git LFS pointer");
        before.Verdict.Should().Be(Verdict.Pass);
    }
}
