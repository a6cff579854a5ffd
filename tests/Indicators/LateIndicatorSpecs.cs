using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;
using RolloutSpecs.Gates.Runbook.ErrorBudget;
using RolloutSpecs.Gates.Runbook.SurfaceUx;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Cloud;
using RolloutSpecs.Probes.Observations;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Steps.Run;
using RolloutSpecs.Tests.Gates;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Indicators;

/// <summary>What is read of a window, and beside it.</summary>
public class LateIndicatorSpecs
{
    [Fact]
    public async Task The_latest_source_ends_the_window_of_all_that_are_judged_together()
    {
        var source = new Told();
        var noting = new Noting(
            ErrorBudgetGate.FleetRefusals(new ShareBound(0.03, Duration.FromMinutes(5), Duration.FromMinutes(10), 100)));

        await Analysis(source, Duration.FromMinutes(3)).JudgeAsync(noting);

        var judged = noting.Seen[^1];
        source.Windows
            .Should().OnlyContain(window => window == Window)
            .And.HaveCount(3, "the errors, the requests, and what tells whether anything went on");
        judged.Window.Should().Be(Window);
        judged.Delay.Should().Be(Duration.FromMinutes(3));
        judged.Beside.Should().ContainSingle();
        judged.Deployed.Revisions.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_scenario_that_judges_another_surface_than_its_tag_names_is_red()
    {
        var judging = () => Analysis(new Told(), Duration.Zero).JudgeAsync(SurfaceUxGate.Clocks("web", 0.25));

        (await judging.Should().ThrowAsync<RedException>()).Which.Judgement.Should().Match<Judgement>(red =>
            red.Verdict == Verdict.Undecided && red.Reason.Contains("judges web"));
    }

    [Fact]
    public void Beside_a_volume_stand_the_other_volumes_or_else_the_other_counters()
    {
        var probe = new ObservationProbe(Catalogue(Duration.Zero), new Told());

        probe.Beside(["errors", "requests"]).Should().Equal("messages");
        probe.Beside(["errors"]).Should().BeEmpty();
    }

    [Fact]
    public void The_runtimes_own_uptime_and_build_are_asked_for_beside_what_one_instance_tells_of_the_fleet()
    {
        var fleet = Made.Indicator("evictions") with { Population = Population.Fleet };
        string[] Identity(Indicator judged, string? surface) => [.. new ObservationProbe(
            new IndicatorCatalogue(Made.Interval, new Dictionary<string, Indicator> { ["evictions"] = judged }), new Told())
            .Identity(new GrowthObjective("evictions", surface, 10, "mend it"))];

        Identity(fleet, null).Should().Equal("runtime_uptime_seconds", "runtime_build_info");
        Identity(fleet with { Instances = Instances.Many }, null).Should().BeEmpty("each of several is counted for itself");
        Identity(fleet with { Population = Population.Canary }, null).Should().BeEmpty("the canary client counts for itself");
        Identity(fleet, "web").Should().BeEmpty("the runtime tells nothing by surface");
    }

    private static ObservationWindow Window => new(Made.Window.From, Made.Window.To - Duration.FromMinutes(3));

    private static WindowAnalysis Analysis(IObservationSource source, Duration delay)
    {
        var current = new CurrentCase { Case = new RunbookCase("id", new StageExit(1), "error-budget", "name", [], "here") };
        var window = new CaseWindow { Window = Made.Window, Coverage = Made.Coverage };
        var (observations, judge, ledger) = (new ObservationProbe(Catalogue(delay), source), new Judge(), Ledgers.With());
        var facts = new RunFacts(RunCircumstances.Rehearsal, DateTimeOffset.UnixEpoch, null, default, null, null);
        var cloud = new CloudProbe(new ReplayedOutside([], DateTimeOffset.UnixEpoch), new Redactor([]), "", "gcloud");
        var origin = new WindowOrigin(ledger, facts, cloud, observations, current, judge);
        return new WindowAnalysis(window, observations, origin, current, judge, ledger);
    }

    private static IndicatorCatalogue Catalogue(Duration delay) => new(Made.Interval, new Dictionary<string, Indicator>
    {
        ["errors"] = Made.Indicator("errors"),
        ["requests"] = Made.Indicator("requests", role: IndicatorRole.Volume) with { Delay = delay },
        ["messages"] = Made.Indicator("messages", role: IndicatorRole.Volume),
    });

    /// <summary>Another objective, which notes what it is asked to judge.</summary>
    private sealed record Noting(Objective Other) : Objective("errors", null)
    {
        public List<AnalysisInput> Seen { get; } = [];

        public override IReadOnlyList<string> Indicators => ["errors", "requests"];

        public override IReadOnlyList<Bound> Bounds(Indicator indicator) => Other.Bounds(indicator);

        public override string Words(SoundInput input) => Other.Words(input);

        public override Finding Judge(SoundInput input)
        {
            Seen.Add(input.Told);
            return Other.Judge(input);
        }
    }

    private sealed class Told : IObservationSource
    {
        public List<ObservationWindow> Windows { get; } = [];

        public Task<Asked<Observation>> ReadAsync(Indicator indicator, string? surface, ObservationWindow window)
        {
            Windows.Add(window);
            return Task.FromResult(new Asked<Observation>(
                Made.Counter(indicator.Name, _ => indicator.Role == IndicatorRole.Volume ? 10 : 0, indicator.Role), [indicator.Name]));
        }

        public Task<Asked<ObserversTold>> ObserversAsync(Indicator info, ObservationWindow window) => throw new NotSupportedException();

        public Task<Asked<IReadOnlyList<string>>> RefusalsAsync(string surface, ObservationWindow window) =>
            throw new NotSupportedException();

        public bool IsFromObserver(Indicator indicator) => false;
    }
}
