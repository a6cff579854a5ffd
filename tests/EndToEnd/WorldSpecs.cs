using System.Collections.Immutable;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Run;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Runbook;

namespace RolloutSpecs.Tests.EndToEnd;

public class WorldSpecs(PrometheusBlocks blocks)
{
    private static readonly IReadOnlyList<string> KpiGates = RunbookTexts.WindowGatesOfStages;

    public static TheoryData<string> Preflight =>
        [.. Worlds.All.Where(world => world.Filter is null && !IsOfWindows(world)).Select(world => world.Name)];

    public static TheoryData<string> Windows =>
        [.. Worlds.All.Where(world => world.Filter is null && IsOfWindows(world)).Select(world => world.Name)];

    public static TheoryData<string> OfStages => [.. Worlds.All.Where(world => world.Filter is not null).Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Preflight))]
    public async Task A_world_turns_exactly_its_gate_red_and_a_replay_says_the_same(string name)
    {
        var world = Worlds.Find(name);
        using var gate = new EngineGate { Cargo = CargoOf(world) };

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_WORLD", name));

        result.Agrees();
        result.Stage.Ran.Should().Be(result.Stage.Expected).And.BePositive();
        result.Stage.Statement.Should().Be(world.IsGreen ? "REHEARSAL GO" : "REHEARSAL NO-GO");
        TurnsRed(world, result);

        using var again = new EngineGate();
        var replay = await again.RunAsync("Stage=0", ("ROLLOUT_REPLAY", result.Folder));
        replay.Agrees();
        replay.Repeats(result);
        replay.Output.Should().Contain("replay of recorded evidence");
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task A_world_of_windows_turns_exactly_its_gates_red_in_every_window_and_a_replay_says_the_same(string name)
    {
        var world = Worlds.Find(name);
        var filter = string.Join('|', KpiGates.Select(gate => $"Gate={gate}"));
        using var gate = new EngineGate();

        var result = await gate.RunAsync(filter, ("ROLLOUT_WORLD", name));

        result.Agrees();
        result.Decision.Stages.Select(stage => stage.Stage).Should().Equal(1, 2, 3, 4);
        result.Decision.Stages.Should().OnlyContain(stage =>
            stage.Kind == (stage.Gates.Any(judged => Red(world, result).Contains(judged.Gate)) ? DecisionKind.NoGo : DecisionKind.Partial));
        TurnsRed(world, result);

        using var again = new EngineGate();
        var replay = await again.RunAsync(filter, ("ROLLOUT_REPLAY", result.Folder));
        replay.Repeats(result);
    }

    [Theory]
    [InlineData("2026-11-18T16:30:00Z", 1)]
    [InlineData("2026-11-19T17:30:00Z", 2)]
    [InlineData("2026-11-23T20:15:00Z", 4)]
    public async Task A_healthy_world_routes_at_each_instant_what_its_ledger_said_then(string instant, int stage)
    {
        using var gate = new EngineGate();

        var result = await gate.RunAsync($"Stage={stage}&(Gate=traffic|Gate=rollback-ready)", ("ROLLOUT_NOW", instant));

        result.Agrees().Stage.Kind.Should().Be(DecisionKind.Partial, result.Ending);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task A_world_of_windows_is_judged_alike_from_a_real_Prometheus(string name)
    {
        Requires.Prometheus();
        var world = Worlds.Find(name);
        using var gate = new EngineGate();

        var result = await blocks.InTurnAsync(() => FromPrometheusAsync(gate, world), TestContext.Current.CancellationToken);

        result.Agrees();
        result.Output.Should().NotContain("the observer's store");
        result.Decision.Stages.Should().OnlyContain(stage =>
            stage.Kind == (stage.Gates.Any(judged => Red(world, result).Contains(judged.Gate)) ? DecisionKind.NoGo : DecisionKind.Partial));
        TurnsRed(world, result, says: null);
    }

    [Theory]
    [MemberData(nameof(OfStages))]
    public async Task A_world_of_a_stage_turns_exactly_its_gates_red_by_its_filter_and_a_replay_says_the_same(string name)
    {
        var world = Worlds.Find(name);
        using var gate = new EngineGate();

        // What somebody's shell names for gcloud is never asked in a rehearsal.
        var result = await gate.RunAsync(world.Filter!, ("ROLLOUT_WORLD", name), ("GCLOUD", gate.File("gcloud", "#!/bin/sh\nexit 9\n")));

        result.Agrees();
        var isWhole = !world.Filter!.Contains("Gate=", StringComparison.Ordinal)
            && !world.Filter.Contains("Cause=", StringComparison.Ordinal);
        result.Decision.Parts.Should().OnlyContain(part => part.IsWhole == isWhole);
        result.Decision.Parts.Should().OnlyContain(part => (part.Kind == DecisionKind.NoGo) == !world.IsGreen);
        TurnsRed(world, result);

        using var again = new EngineGate();
        var replay = await again.RunAsync(world.Filter!, ("ROLLOUT_REPLAY", result.Folder));
        replay.Repeats(result);
    }

    private async Task<GateResult> FromPrometheusAsync(EngineGate gate, World world)
    {
        await using var prometheus = await PrometheusServer.StartAsync(
            blocks,
            SyntheticMetrics.Of(world.MakeStore(RealIndicators.Value), RealIndicators.Value),
            TestContext.Current.CancellationToken);
        return await gate.RunAsync(
            string.Join('|', KpiGates.Select(kpi => $"Gate={kpi}")),
            ("ROLLOUT_WORLD", world.Name),
            ("ROLLOUT_ENVIRONMENT", "rehearsal"),
            ("PROMETHEUS_URL", prometheus.Address.AbsoluteUri));
    }

    // Where it is not what is shown, a transcript stands for it, which is judged by the same rules.
    private static CargoPresence CargoOf(World world) =>
        world == Worlds.Healthy || world.RedGates.Contains("contract-tests") ? CargoPresence.AsInstalled : CargoPresence.Absent;

    private static ImmutableArray<string> Red(World world, GateResult result) => world.IsRedInEveryWindow
        ? [.. result.Decision.Parts.SelectMany(part => part.Gates).Select(judged => judged.Gate).Intersect(RunbookTexts.WindowGates)]
        : world.RedGates;

    private static bool IsOfWindows(World world) => world.Store != StoreBehaviour.Healthy;

    private static void TurnsRed(World world, GateResult result) => TurnsRed(world, result, world.Says);

    private static void TurnsRed(World world, GateResult result, string? says)
    {
        var red = result.Decision.Parts.SelectMany(stage => stage.Gates).Where(judged => judged.Verdict != Verdict.Pass).ToList();
        var expected = Red(world, result);
        var blockers = result.Decision.Parts.SelectMany(stage => stage.Blockers).ToList();
        var others = blockers.Where(blocker => !expected.Contains(blocker.Gate)).Select(blocker => blocker.Reason).Distinct().Take(2);
        red.Select(judged => judged.Gate).Distinct().Should().BeEquivalentTo(expected, string.Join(" / ", others));
        if (world.IsGreen)
        {
            return;
        }

        red.Should().OnlyContain(judged => judged.Verdict == world.RedVerdict);
        blockers.Should().Contain(blocker => blocker.Reason.Contains(says ?? "", StringComparison.Ordinal));
        blockers.Should().OnlyContain(blocker => blocker.Remediation.Length > 0);
        result.Read("gate-report.md").Should().Contain("## Blockers");
    }

    [Fact]
    public async Task Where_cargo_is_not_installed_a_rehearsal_judges_a_recorded_transcript_and_says_so()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync("Stage=0");

        result.Agrees().Stage.Statement.Should().Be("REHEARSAL GO");
        foreach (var text in new[] { result.Output, result.Read("report.html"), result.Read("gate-report.md"), result.DecisionText })
        {
            text.Should().Contain("cargo is not installed: this is a recorded transcript");
        }
    }
}
