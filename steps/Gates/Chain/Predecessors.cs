namespace RolloutSpecs.Gates;

/// <summary>Which gates must have been a go before a stage (or step) may be left.</summary>
public static class Predecessors
{
    private const int Broad = 3;

    /// <summary>The gates before, each by the records that can tell of it: its own, and that of its whole stage.</summary>
    /// <param name="stage">1 to 4.</param>
    /// <param name="step">25 or 50 in stage 3, else null.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(int stage, int? step) => (stage, step) switch
    {
        (Broad, 50) => [Step(25)],
        (Broad + 1, _) => [Step(25), Step(50)],
        _ => [[StatusRecordName.GateOf(stage - 1, null)]],
    };

    /// <summary>The records that tell of a gate last: the highest attempt of each of its names.</summary>
    public static IReadOnlyList<StatusRecordName> Newest(IEnumerable<StatusRecordName> names, IReadOnlyList<string> gates) =>
    [
        .. names
            .Where(name => gates.Contains(name.Gate))
            .GroupBy(name => name.Gate)
            .SelectMany(series => series.Where(name => name.Attempt == series.Max(other => other.Attempt)))
            .OrderBy(name => name.Name, StringComparer.Ordinal),
    ];

    private static string[] Step(int step) => [StatusRecordName.GateOf(Broad, step), StatusRecordName.GateOf(Broad, null)];
}
