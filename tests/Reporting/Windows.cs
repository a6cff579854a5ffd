using NodaTime;
using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Objectives;
using RolloutSpecs.Gates.Runbook.ErrorBudget;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Gates.Kpi;

namespace RolloutSpecs.Tests.Reporting;

/// <summary>Report models of a stage's window, judged as a run judges it.</summary>
public static class Windows
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly Duration Interval = Duration.FromMinutes(1);
    private static readonly ObservationWindow Window = new(Begin, Begin + Duration.FromHours(4));
    private static readonly CoverageObjective Coverage = new(0.95, Duration.FromMinutes(5), Duration.FromMinutes(2));
    private static readonly Indicator Evictions = new(
        "evictions",
        "evictions <b>",
        "evictions",
        IndicatorKind.Counter,
        IndicatorRole.Trouble,
        Population.Fleet,
        Instances.Many,
        "evictions");

    private static readonly RateBound Most = new(30, Duration.FromHours(1), Duration.FromHours(1), Duration.Zero);

    /// <summary>
    /// One that keeps, one that breaks the bound, one with a gap and a reset, one that nothing is known of, and a histogram.
    /// </summary>
    public static ReportModel Several()
    {
        Judgement[] judged =
        [
            Rate(minute => 0.01),
            Rate(minute => minute is > 100 and < 160 ? 4 : 0.01),
            Analysed("web", Input(minute => 0.25, minute => minute is < 60 or > 90)),
            Analysed("ios", new AnalysisInput(Window, Coverage, [new NotObserved("nothing was told", "look at the source")], [])),
            Judged.Latency(Histogram(), new QuantileBound(0.95, 0.5, 100)),
        ];
        var runbook = judged.Select((_, index) => new RunbookCase($"w{index}", new StageExit(2), "slow-consumer", $"Window {index}", [
            "3.4",
        ], $"{Models.Location}:{index + 40}", index == 2 ? "web" : null)
        { Cause = RollbackCause.Consumers }).ToList();
        var earlier = Decide(runbook, [.. judged.Select(_ => Judgement.Pass("kept") with { Measurements = judged[0].Measurements })]);
        var record = new StatusRecord(new StatusRecordName(earlier.DecidedAt, new StageExit(2), 1), earlier, null);
        return Models.Go() with { Decision = AttemptHistory.Number(Decide(runbook, judged), [record]), Records = [record], Messages = [] };
    }

    private static Decision Decide(IReadOnlyList<RunbookCase> runbook, Judgement[] judged) => DecisionMaker.Decide(
        Models.Rehearsal,
        runbook,
        [.. runbook.Zip(judged, (wanted, judgement) => new CaseResult(wanted, judgement, ["cargo test"]))],
        Recorded.IdOf);

    private static Judgement Rate(Func<int, double> aMinute, Func<int, bool>? isThere = null) => Judged.Number(
        Input(aMinute, isThere ?? (_ => true)), Most);

    private static Judgement Analysed(string surface, AnalysisInput input) =>
        ObjectiveAnalysis.Of(ErrorBudgetGate.CanaryStaleCursors(
            surface, Most), new DescribedIndicators([Evictions], []), input, null).Judgement;

    private static AnalysisInput Input(Func<int, double> aMinute, Func<int, bool> isThere)
    {
        var total = 0.0;
        var samples = Enumerable.Range(0, 241)
            .Select(minute => (Minute: minute, Sample: new Sample(
                Begin + (minute * Interval), total = minute == 120 && !isThere(75) ? 0 : total + aMinute(minute))))
            .Where(found => isThere(found.Minute)).Select(found => found.Sample).ToList();
        return new AnalysisInput(
            Window, Coverage, [new Observed(Evictions, null, "the observer's store", Interval, [new Series("", samples)])], []);
    }

    private static AnalysisInput Histogram()
    {
        var indicator = Evictions with { Title = "delivery", Unit = "s", Kind = IndicatorKind.Histogram };
        var samples = Enumerable.Range(0, 241).Select(minute => new Sample(Begin + (minute * Interval), minute * 5)).ToList();
        IReadOnlyList<Bucket> buckets = [new Bucket(0, 0.25, 900), new Bucket(0.25, 0.5, 200), new Bucket(0.5, 1, 100)];
        return new AnalysisInput(
            Window,
            Coverage,
            [
                new Observed(indicator, "web", "the observer's store", Interval, [new Series("", samples)], buckets)
                {
                    Spans = [.. Enumerable.Range(0, 240).Select(minute => HistogramSpan.Of(
                        Window, minute, [.. buckets.Select(bucket => bucket with { Count = bucket.Count / 240 })]))],
                },
            ],
            []);
    }
}
