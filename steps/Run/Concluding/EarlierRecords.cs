using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Reads the records of the earlier executions of the gates that ran.</summary>
internal static class EarlierRecords
{
    /// <summary>The records, through the run's outside, so that a replay has them too.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ran">The cases that ran.</param>
    public static async Task<IReadOnlyList<StatusRecord>> ReadAsync(PreparedRun run, IReadOnlyList<RunbookCase> ran)
    {
        if (run.Status is not { } status)
        {
            return [];
        }

        // Which of the two a stage with steps is decided as depends on which of them ran.
        var exits = ran.SelectMany(one => one.Exit.Tellers).ToHashSet();
        var entries = (await status.ListAsync()).Answer.Entries.Where(entry => exits.Contains(entry.Name.Exit));
        return [.. (await Task.WhenAll(entries.Select(status.ReadAsync))).Select(asked => asked.Answer)];
    }
}
