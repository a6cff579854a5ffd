using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>Reads the records of earlier gate executions from the status folder.</summary>
/// <param name="outside">The edge.</param>
/// <param name="folder">The status folder.</param>
public sealed class StatusProbe(IOutside outside, string folder)
{
    private const string Place = "$ROLLOUT_STATUS_DIR";

    /// <summary>The names of the records.</summary>
    public async Task<Asked<StatusListing>> ListAsync()
    {
        var exchange = await outside.AskAsync(new FolderQuestion(
            $"list {Place}", $"ls \"{Place}\"/*{StatusRecordName.DecisionFile}", folder, StatusRecordName.DecisionFile));
        return new Asked<StatusListing>(StatusListing.Of(exchange.Answer), [exchange.Question]);
    }

    /// <summary>A record.</summary>
    /// <param name="name">Its name.</param>
    public async Task<Asked<StatusRecord>> ReadAsync(StatusRecordName name)
    {
        var file = name.Name + StatusRecordName.DecisionFile;
        var exchange = await outside.AskAsync(new FileQuestion($"read {Place}/{file}", $"cat \"{Place}/{file}\"", Path.Combine(folder, file)));
        return new Asked<StatusRecord>(StatusRecord.Of(name, exchange.Answer), [exchange.Question]);
    }
}
