using RolloutSpecs.Gates.Attempts;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Runbook.Chain;

/// <summary>Which exits must have been a go before another may be.</summary>
public static class Predecessors
{
    /// <summary>The exits before: the one before on the way, and with it the steps of the same stage that come earlier.</summary>
    /// <param name="leaving">A stage or step on the way, after the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing comes before it, so that no chain can be judged.</exception>
    public static IReadOnlyList<Predecessor> Of(StageExit leaving)
    {
        var earlier = StageExit.Way.TakeWhile(exit => exit != leaving).ToList();
        return earlier.Count is 0 || earlier.Count == StageExit.Way.Count
            ? throw new ArgumentOutOfRangeException(nameof(leaving), leaving.Name, "nothing comes before it")
            : [.. earlier.Zip([.. earlier.Skip(1), leaving])
                .Where(pair => pair.First.Whole == earlier[^1].Whole)
                .Select(pair => new Predecessor(pair.First, pair.Second))];
    }

    /// <summary>
    /// The records that tell of an exit last: of each of its names the highest attempt, and the latest where that is another.
    /// </summary>
    /// <remarks>Two machines that counted on from one folder give the later execution the lower number.</remarks>
    public static IReadOnlyList<StatusRecord> Newest(IEnumerable<StatusRecord> records) =>
    [
        .. records
            .GroupBy(record => record.Name.Exit)
            .SelectMany(series => series.Where(record =>
                record.Name.Attempt == series.Max(other => other.Name.Attempt)
                    || record.Name.DecidedAt == series.Max(other => other.Name.DecidedAt)))
            .OrderBy(record => record.Name.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Of the newest records of one name the one that counts: the latest, or the worst of all where number and time disagree about which
    /// that is.
    /// </summary>
    /// <param name="newest">Readable records of one name, as <see cref="Newest"/> gives them.</param>
    public static StatusRecord Counting(IEnumerable<StatusRecord> newest)
    {
        var known = newest.ToList();
        var latest = known.Where(record => record.Decision!.DecidedAt == known.Max(other => other.Decision!.DecidedAt)).ToList();
        var agree = latest.Any(record => record.Name.Attempt == known.Max(other => other.Name.Attempt));
        return (agree ? latest : known).MinBy(record => record.Entry!.Kind)!;
    }
}
