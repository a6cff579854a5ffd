using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Runbook.ContractTests;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Source;
using RolloutSpecs.Tests.Rehearsal;

namespace RolloutSpecs.Tests.Probes;

public class WorkspaceProbeSpecs
{
    private const string Package = "openagents-runtime-service";

    [Fact]
    public async Task Git_is_asked_so_that_no_change_is_overlooked()
    {
        await using var world = await Running.StartAsync("healthy");
        await world.RunAsync("git", "config", "status.showUntrackedFiles", "no");
        await world.RunAsync("git", "config", "status.relativePaths", "true");
        Directory.CreateDirectory(Path.Combine(world.Workspace(), "target", "debug"));
        await File.WriteAllTextAsync(Path.Combine(world.Workspace(), "target", "debug", "built"), "", Running.Token);
        await File.AppendAllTextAsync(Path.Combine(world.Workspace(), "Cargo.lock"), "# cargo was here\n", Running.Token);

        (await JudgeAsync(world.Workspace())).Verdict.Should().Be(Verdict.Pass, (await JudgeAsync(world.Workspace())).Reason);

        await File.WriteAllTextAsync(Path.Combine(world.Workspace(), "apps", "runtime", "src", "an extra.rs"), "", Running.Token);
        foreach (var folder in new[] { world.Workspace(), Path.Combine(world.Workspace(), "apps", "runtime") })
        {
            (await JudgeAsync(folder)).Reason.Should().Contain("apps/runtime/src/an extra.rs is not tracked");
        }
    }

    [Fact]
    public async Task A_folder_that_is_no_checkout_is_undecided()
    {
        var folder = Directory.CreateTempSubdirectory("rolloutspecs-");

        (await JudgeAsync(folder.FullName)).Should().BeEquivalentTo(new { Verdict = Verdict.Undecided });

        folder.Delete();
    }

    private static async Task<Judgement> JudgeAsync(string folder)
    {
        var redactor = new Redactor([]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        var asked = await new WorkspaceProbe(new CommandProbe(outside, redactor, folder, "cargo")).ReadAsync(Package);
        return WorkspaceGate.Judge(asked.Answer, Package, ["apps/autopilot-ios"], null);
    }
}
