using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Steps;

/// <summary>Steps on the migration and backfill checks and the sync tables.</summary>
/// <param name="ledger">Names the checks.</param>
/// <param name="facts">Says whether the database can be read.</param>
/// <param name="commands">Runs the checks.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class SyncHealthSteps(RolloutLedger ledger, RunFacts facts, CommandProbe commands, Judge judge)
{
    /// <summary>Judges the migration check.</summary>
    [Then("the ledger's migration check exits with 0")]
    public Task MigrationIsHealthyAsync() => CheckAsync("migration", ledger.Checks.Migration);

    /// <summary>Judges the backfill check, where there is one.</summary>
    [Then("the ledger's backfill check, where it names one, exits with 0")]
    public async Task BackfillIsHealthyAsync()
    {
        if (ledger.Checks.Backfill.Count == 0)
        {
            judge.That(Judgement.Pass("the ledger names no backfill check: the migration check alone was made"));
            return;
        }

        await CheckAsync("backfill", ledger.Checks.Backfill);
    }

    /// <summary>Judges the sync tables.</summary>
    [Then("the sync tables are healthy, or the ledger waives the check")]
    public void SyncTablesAreHealthy()
    {
        judge.Cite(LedgerReader.Question);
        judge.That(SyncHealthGate.JudgeSyncTables(facts.Environment, facts.Database, ledger.Checks.SyncTables));
    }

    private async Task CheckAsync(string check, IReadOnlyList<string> command)
    {
        if (command.Count == 0)
        {
            judge.That(SyncHealthGate.JudgeCheck(check, null));
            return;
        }

        judge.That(await commands.CheckAsync(command), exchange => SyncHealthGate.JudgeCheck(check, exchange.Answer));
    }
}
