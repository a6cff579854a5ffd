using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>Judges whether the migration and backfill checks and the sync tables are healthy.</summary>
public static class SyncHealthGate
{
    /// <summary>Judges a check command of the ledger by its exit code.</summary>
    /// <param name="check">The check's name in the ledger.</param>
    /// <param name="answer">What became of the command, or null where the ledger has none.</param>
    public static Judgement JudgeCheck(string check, Answer? answer) => answer switch
    {
        null => Judgement.Undecided(
            $"expected the {check} check to exit with 0; the ledger has no checks.{check}",
            $"name the command in checks.{check} of the ledger"),
        ProcessAnswer { ExitCode: 0 } => Judgement.Pass($"the {check} check exited with 0"),
        ProcessAnswer process => Judgement.Fail(
            $"expected the {check} check to exit with 0; it exited with {process.ExitCode}: {process.LastLine()}",
            $"mend what the {check} check shows (its output is in the evidence), then run the gate again"),
        NoAnswer none => Judgement.Undecided(
            $"expected the {check} check to exit with 0; {none.Message}",
            $"run checks.{check} of the ledger by hand in the workspace, then run the gate again"),
        _ => Judgement.Undecided($"the {check} check's answer is of no known kind", "look at the evidence"),
    };

    /// <summary>Judges the sync tables where they are not to be read; null where they are.</summary>
    /// <param name="environment"><c>live</c> or <c>rehearsal</c>.</param>
    /// <param name="database">Whether the database can be read.</param>
    /// <param name="waiver">The ledger's waiver, or null.</param>
    public static Judgement? JudgeUnread(string environment, DatabaseAccess database, Waiver? waiver) => (database, waiver) switch
    {
        (DatabaseAccess.Given, { Era: not null }) => null,
        (DatabaseAccess.Given, not null) => Judgement.Undecided(
            "the ledger waives the sync tables, but RUNTIME_DATABASE_URL is given",
            "take checks.sync_tables out of the ledger, or do not set RUNTIME_DATABASE_URL; a runtime that writes no sync tables "
                + "is waived with era: L"),
        (_, not null) => Judgement.Pass($"waived by {waiver.By}: {waiver.Reason}") with { Waived = waiver },
        (DatabaseAccess.Given, null) => null,
        _ when environment == RunCircumstances.Rehearsal => Judgement.Pass("not rehearsed: this world has no database")
            .WithSubstitute("no database: the sync-table check was not rehearsed"),
        _ => Judgement.Undecided(
            "expected the sync tables to be healthy; RUNTIME_DATABASE_URL is not set",
            "set RUNTIME_DATABASE_URL to the database with a role that may only read; waive the check in the ledger (checks.sync_tables, "
                + "with by and reason) only where the database cannot be reached"),
    };
}

/// <summary>Whether the runtime's database can be read.</summary>
public enum DatabaseAccess
{
    /// <summary>No address is given.</summary>
    NotGiven,

    /// <summary>An address is given.</summary>
    Given,
}
