using RolloutSpecs.Gates;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Reads the records of the earlier executions of the gates that ran.</summary>
internal static class EarlierRecords
{
    /// <summary>The records, through the run's edge, so that a replay has them too.</summary>
    /// <param name="run">The run.</param>
    /// <param name="ran">The cases that ran.</param>
    public static async Task<IReadOnlyList<StatusRecord>> ReadAsync(PreparedRun run, IReadOnlyList<RunbookCase> ran)
    {
        if (run.Status is not { } status)
        {
            return [];
        }

        var gates = ran.SelectMany(GatesOf).ToHashSet();
        var entries = (await status.ListAsync()).Answer.Entries.Where(entry => gates.Contains(entry.Name.Gate));
        return [.. (await Task.WhenAll(entries.Select(status.ReadAsync))).Select(asked => asked.Answer)];
    }

    // Which of the two a stage with steps is decided as depends on which of them ran.
    private static IEnumerable<string> GatesOf(RunbookCase ran) => ran.Exit.Tellers.Select(exit => exit.Slug);
}
