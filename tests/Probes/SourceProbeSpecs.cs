using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.WsOnly;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Tests.Rehearsal;

namespace RolloutSpecs.Tests.Probes;

public class SourceProbeSpecs
{
    private static readonly LedgerSurface Entry =
        new("autopilot-ios", "3", "main", "apps/autopilot-ios", ["URLSession.shared.bytes"], "run:019c:events");

    [Fact]
    public async Task A_file_that_lies_in_LFS_was_not_searched()
    {
        await using var world = await Running.StartAsync("healthy");
        var file = Path.Combine(world.Workspace(), Entry.Source!, "Stream.swift");
        await File.WriteAllTextAsync(
            file, $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 4711\n", Running.Token);
        await world.RunAsync("git", "add", "--all");
        (await world.RunAsync("git", "-c", "user.name=t", "-c", "user.email=t@example.invalid", "commit", "--quiet",
            "--message=pointer")).ExitCode.Should().Be(0);
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var source = new SourceProbe(new CommandProbe(outside, redactor, world.Workspace(), "cargo"));

        var now = await source.SearchAsync(Entry.Ref!, Entry.Source!, Entry.FallbackMarkers);
        var before = await source.SearchAsync("main~1", Entry.Source!, Entry.FallbackMarkers);

        WsOnlyGate.Judge("ios", Entry, now.Answer).Should().BeEquivalentTo(new { Verdict = Verdict.Undecided });
        WsOnlyGate.Judge("ios", Entry, now.Answer).Reason.Should().Contain("apps/autopilot-ios/Stream.swift is a Git LFS pointer");
        WsOnlyGate.Judge("ios", Entry, before.Answer).Verdict.Should().Be(Verdict.Pass);
    }
}
