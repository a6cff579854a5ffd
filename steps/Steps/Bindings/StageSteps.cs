using NodaTime;
using Reqnroll;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.Cohorts;
using RolloutSpecs.Gates.Runbook.Hold;
using RolloutSpecs.Gates.Windows;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on a stage's earlier decision, cohort and hold.</summary>
/// <param name="ledger">Says when the stages were entered, by whom and for whom.</param>
/// <param name="facts">Says the instant that is judged at.</param>
/// <param name="current">Says the stage and step.</param>
/// <param name="chain">Judges the earlier decisions.</param>
/// <param name="spans">Finds the stage's window.</param>
/// <param name="commands">Runs the cohort check.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class StageSteps(
    RolloutLedger ledger, RunFacts facts, CurrentCase current, DecisionChain chain, StageSpans spans, CommandProbe commands, Judge judge)
{
    /// <summary>Judges the decision of the stage (or step) before.</summary>
    [Then("the status folder holds a complete go of the stage or step before, for this rollout and these revisions")]
    public async Task FollowsAGoAsync() => judge.That(await chain.JudgeAsync(current.Exit, judge));

    /// <summary>Judges who is routed, by the ledger's entry.</summary>
    [Then("the ledger's entry routes {cohort} users at {int} %")]
    public void Routes(Cohort cohort, int percent)
    {
        judge.Cite(LedgerReader.Question);
        judge.That(CohortGate.JudgeEntry(
            StageWindow.EntryOf(ledger, current.Exit, Now), current.Exit.NameWithComma, cohort, percent));
    }

    /// <summary>Judges who is in the internal cohort, where the ledger has a check for it.</summary>
    [Then("the ledger's cohort check, where it names one, exits with 0 for the cohort's members")]
    public async Task IsTheCohortAsync()
    {
        judge.Cite(LedgerReader.Question);
        if (ledger.Checks.Cohort.Count == 0)
        {
            judge.That(CohortGate.JudgeMembers(ledger.CohortMembers.Count, null));
            return;
        }

        judge.That(
            await commands.CheckAsync([.. ledger.Checks.Cohort, .. ledger.CohortMembers]),
            exchange => CohortGate.JudgeMembers(ledger.CohortMembers.Count, exchange.Answer));
    }

    /// <summary>Judges a hold of some minutes.</summary>
    [Then("the stage has been held for at least {int} minutes")]
    public Task IsHeldForMinutesAsync(int minutes) => JudgeHoldAsync(HoldObjective.Of(Duration.FromMinutes(minutes)));

    /// <summary>Judges a hold of some hours.</summary>
    [Then("the stage has been held for at least {int} hours")]
    public Task IsHeldForHoursAsync(int hours) => JudgeHoldAsync(HoldObjective.Of(Duration.FromHours(hours)));

    /// <summary>Judges a hold of some business days.</summary>
    [Then("the stage has been held for at least {int} business day(s)")]
    public Task IsHeldForBusinessDaysAsync(int days) => JudgeHoldAsync(HoldObjective.OfBusinessDays(days));

    /// <summary>The words of the features for cohorts.</summary>
    [StepArgumentTransformation("(internal|external)", Name = "cohort")]
    public static Cohort CohortOf(string word) => word == "internal" ? Cohort.Internal : Cohort.External;

    private Instant Now => Instant.FromDateTimeOffset(facts.Instant);

    private async Task JudgeHoldAsync(HoldObjective objective)
    {
        var (span, lacking) = await spans.OfAsync(current.Exit, judge);
        if (span is not null)
        {
            judge.Spans(span, null);
        }

        judge.That(span is null ? lacking! : HoldGate.Judge(span.Window, objective, ledger, Now, span.Moved));
    }
}
