using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.SyncHealth;
using RolloutSpecs.Probes.Commands;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.SyncTables;

/// <summary>Reads the sync tables: first their shape, and then what they hold.</summary>
/// <param name="outside">The outside.</param>
/// <param name="redactor">Takes secrets out of commands.</param>
/// <param name="address">The database's address; empty in a replay, which asks no database.</param>
public sealed class SyncTablesProbe(IOutside outside, Redactor redactor, string address)
{
    // Both with their cancelling stay within the 30 s of a probe.
    private static readonly TimeSpan CatalogueLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StateLimit = TimeSpan.FromSeconds(16);

    /// <summary>What the tables hold of these topics and of those used last.</summary>
    /// <param name="topics">The ledger's table topics.</param>
    public async Task<Asked<SyncTablesRead>> ReadAsync(IReadOnlyList<string> topics)
    {
        var catalogue = await AskAsync("the sync tables' columns", SyncTablesSql.Catalogue, CatalogueLimit);
        if (SyncShape.Of(catalogue.Answer).Era is not { } era)
        {
            return new Asked<SyncTablesRead>(new SyncTablesRead(catalogue, null), [catalogue.Question]);
        }

        var state = await AskAsync(
            $"the sync tables of era {era.Name}, {SyncTablesGate.Span} places a topic, {SyncTablesGate.Others} topics"
                + (topics.Count == 0 ? "" : $" and {string.Join(", ", topics)}"),
            SyncTablesSql.State(era, topics),
            StateLimit);
        return new Asked<SyncTablesRead>(new SyncTablesRead(catalogue, state), [catalogue.Question, state.Question]);
    }

    private Task<Exchange> AskAsync(string what, string sql, TimeSpan limit) => outside.AskAsync(new DatabaseQuestion(
        $"database: {what}",
        redactor.Redact($"PGOPTIONS='-c default_transaction_read_only=on -c statement_timeout=15s -c lock_timeout=2s' psql "
            + $"\"$RUNTIME_DATABASE_URL\" {CommandLine.Of("-XAt", ["-c", sql])}"),
        address,
        sql,
        limit));
}
