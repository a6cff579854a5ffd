using Io.Cucumber.Messages.Types;
using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gherkin.Execution;

namespace RolloutSpecs.Steps.Run;

/// <summary>A case's judgement from what became of its scenario and what its steps judged.</summary>
public static class CaseJudgement
{
    /// <summary>A pass only where every step passed and the steps' judgements are a pass.</summary>
    public static Judgement Of(ScenarioRun run, Judge judge)
    {
        // Reqnroll calls it OK, and what its hooks say of it would hide that there is nothing to judge.
        if (run.Scenario.Pickle.Steps.Count == 0)
        {
            return Judgement.Undecided(
                $"{run.Scenario.Location}: the scenario has no step", "write its steps, or take the scenario out of the runbook");
        }

        if (run.Unmatched.Count == 0)
        {
            return Judged(run, judge);
        }

        var unmatched = Judgement.Undecided(
            string.Join("; ", run.Unmatched
                .Select(step => $"{(step.Status == TestStepResultStatus.UNDEFINED ? "undefined" : "ambiguous")} step: {step.Message}")
                .Distinct()),
            "mend the step's words or the step code, then run the gate again");
        // What was judged before is told too, and a known failure stays one.
        return KnownRed(run, judge) is { } red
            ? red with
            {
                Verdict = new[] { red.Verdict, unmatched.Verdict }.RollUp(),
                Reason = $"{unmatched.Reason}; {red.Reason}",
                Remediation = $"{unmatched.Remediation}; {red.Remediation}",
            }
            : unmatched;
    }

    private static Judgement? KnownRed(ScenarioRun run, Judge judge) =>
        judge.HasJudged && judge.Judgement.Verdict != Verdict.Pass ? judge.Judgement
        : run.Result.Error is null ? null
        : Judged(run, judge);

    private static Judgement Judged(ScenarioRun run, Judge judge)
    {
        if (judge.Judgement.Verdict != Verdict.Pass && judge.HasJudged)
        {
            return judge.Judgement;
        }

        return (run.Result.Status, run.Result.Error) switch
        {
            (TestStepResultStatus.PASSED, _) => judge.Judgement,
            (_, RedException red) => red.Judgement,
            (TestStepResultStatus.PENDING, _) => Judgement.Undecided($"a step is pending{At(run)}: {run.Result.Message}", "write the step"),
            (TestStepResultStatus.SKIPPED, _) => Judgement.Undecided(
                $"a step was skipped{At(run)}: {run.Result.Message}", "a gate skips nothing: take the skip out"),
            (_, BindingException) => Judgement.Undecided(run.Result.Message, "mend the step code, then run the gate again"),
            (_, { } error) => Judgement.Undecided(
                $"a step broke off: {error.GetType().Name}: {run.Result.Message}",
                "this is a defect of the step code: report it with the evidence"),
            _ => Judgement.Undecided($"the scenario ended as {run.Result.Status}", "look at the Cucumber Messages"),
        };
    }

    private static string At(ScenarioRun run) => run.Result.Location is { } location ? $", {location}" : "";
}
