using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Ledger;
using RolloutSpecs.Probes.SyncTables;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Steps on the migration and backfill checks and the sync tables.</summary>
/// <param name="ledger">Names the checks.</param>
/// <param name="facts">Says whether the database can be read.</param>
/// <param name="commands">Runs the checks.</param>
/// <param name="tables">Reads the sync tables.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class SyncHealthSteps(RolloutLedger ledger, RunFacts facts, CommandProbe commands, SyncTablesProbe tables, Judge judge)
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
    [Then(
        "the sync tables are healthy: no hole, the newest event of each topic at most {int} minutes old, checkpoints at most {int} events behind, or the ledger waives the check")]
    public async Task SyncTablesAreHealthyAsync(int minutes, int events)
    {
        judge.Cite(LedgerReader.Question);
        if (SyncHealthGate.JudgeUnread(facts.Environment, facts.Database, ledger.Checks.SyncTables) is { } unread)
        {
            judge.That(unread);
            return;
        }

        var bounds = new SyncBounds(TimeSpan.FromMinutes(minutes), events);
        judge.That(
            await tables.ReadAsync(ledger.TableTopics),
            read => SyncTablesGate.Judge(read, ledger.TableTopics, bounds, facts.Instant, ledger.Checks.SyncTables));
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
