using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.Gates;

/// <summary>Decisions of a live gate with two scenarios.</summary>
internal static class LiveDecisions
{
    public static DateTimeOffset Then { get; } = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static RunCircumstances Live { get; } = new(
        "OA-RUST-048",
        "live",
        null,
        false,
        "khala",
        Then,
        null,
        new Criteria("f", "i", "l") { Plan = "p" },
        new Dictionary<string, Revisions> { ["runtime"] = new("b", "a") });

    public static Decision Go(RunCircumstances? run = null, int? stage = 2, int? step = null) => Of(run, stage, step, [true, true]);

    public static Decision NoGo() => Of(null, 2, null, [true, false]);

    public static Decision Partial() => Of(null, 2, null, [true]);

    private static Decision Of(RunCircumstances? run, int? stage, int? step, bool[] passes)
    {
        RunbookCase[] runbook = [Case("a", "hold", stage, step), Case("b", "replay", stage, step)];
        return AttemptHistory.Number(
            DecisionMaker.Decide(
                run ?? Live,
                runbook,
                [.. passes.Select(
                    (pass, index) => new CaseResult(runbook[index], pass ? Judgement.Pass("ok") : Judgement.Fail("too slow", "wait"), []))],
                _ => null),
            []);
    }

    private static RunbookCase Case(string id, string gate, int? stage, int? step) =>
        new(id, new StageExit(stage, step), gate, $"scenario {id}", [], $"specs/{id}.feature:1");
}
