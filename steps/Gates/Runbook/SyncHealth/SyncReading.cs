using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Runbook.SyncHealth;

/// <summary>What is said where the database did not tell.</summary>
internal static class SyncReading
{
    public static Judgement NotRead(Answer? answer) => answer is NoAnswer none
        ? Judgement.Undecided($"expected the sync tables to be healthy; they were not read: {none.Message}", Remedy(none.Kind))
        : Judgement.Undecided(
            "expected the sync tables to be healthy; the database gave an answer of no known kind", "look at the evidence");

    public static Judgement Unreadable(string what) =>
        Judgement.Undecided(
            $"expected the sync tables to be healthy; {what} has an unexpected shape",
            "look at the evidence, and at the version of PostgreSQL");

    private static string Remedy(NoAnswerKind kind) => kind switch
    {
        NoAnswerKind.TimedOut => "see what locks or loads the database (pg_stat_activity, pg_locks), then run the gate again; "
            + "the check waits for nothing longer than 30 s",
        NoAnswerKind.Unreadable => "give the role of RUNTIME_DATABASE_URL the grants in docs/sync-tables.md, then run the gate again",
        _ => "check RUNTIME_DATABASE_URL, its role and the database, then run the gate again; "
            + "waive the check in the ledger (checks.sync_tables, with by and reason) only where the database cannot be reached, "
            + "and then without RUNTIME_DATABASE_URL",
    };
}
