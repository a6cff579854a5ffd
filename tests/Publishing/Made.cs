using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Publishing;

/// <summary>Made decisions.</summary>
internal static class Made
{
    public static DateTimeOffset Instant { get; } = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);

    public static RunCircumstances Live { get; } = new("OA-RUST-048", RunCircumstances.Live, null, false, "khala", Instant);

    /// <summary>A whole stage 2 of scenarios; those with a reason are red.</summary>
    public static Decision Stage2(params (string Name, string? Reason)[] scenarios) => Stage2(Live, scenarios);

    public static Decision Stage2(RunCircumstances run, params (string Name, string? Reason)[] scenarios)
    {
        var cases = scenarios.Select((scenario, index) => new RunbookCase(
            $"{index}",
            new StageExit(2),
            "slow-consumer",
            scenario.Name,
            ["3.4"],
            $"specs/Gates/slow-consumer.feature:{12 + index}")
        { Cause = RollbackCause.Consumers }).ToList();
        var results = cases.Zip(scenarios, (expected, scenario) => new CaseResult(
            expected, scenario.Reason is { } reason ? Judgement.Fail(reason, "mend it") : Judgement.Pass("fine"), [])).ToList();
        return AttemptHistory.Number(DecisionMaker.Decide(run, cases, results, _ => null), []);
    }
}
