using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Status;

/// <summary>Reads the records of earlier gate executions from the status folder.</summary>
/// <param name="outside">The outside.</param>
/// <param name="folder">The status folder.</param>
public sealed class StatusProbe(IOutside outside, string folder)
{
    private const string Place = "$ROLLOUT_STATUS_DIR";

    /// <summary>The records that there are.</summary>
    public async Task<Asked<StatusListing>> ListAsync()
    {
        var exchange = await outside.AskAsync(new FolderQuestion($"list {Place}", $"ls \"{Place}\"/*.json", folder, ".json"));
        return new Asked<StatusListing>(StatusListing.Of(exchange.Answer), [exchange.Question]);
    }

    /// <summary>A record, from each of its files that there is.</summary>
    /// <param name="entry">Which of them there are.</param>
    public async Task<Asked<StatusRecord>> ReadAsync(StatusEntry entry)
    {
        var decision = entry.HasDecision ? await FileAsync(entry.Name.Name + StatusRecordName.DecisionFile) : null;
        var statement = entry.HasStatement ? await FileAsync(entry.Name.Name + StatusRecordName.StatementFile) : null;
        return new Asked<StatusRecord>(
            StatusRecord.Of(entry.Name, decision?.Answer, statement?.Answer),
            [.. new[] { decision, statement }.OfType<Exchange>().Select(exchange => exchange.Question)]);
    }

    private Task<Exchange> FileAsync(string file) =>
        outside.AskAsync(new FileQuestion($"read {Place}/{file}", $"cat \"{Place}/{file}\"", Path.Combine(folder, file)));
}
