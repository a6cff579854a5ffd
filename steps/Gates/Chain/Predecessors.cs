namespace RolloutSpecs.Gates;

/// <summary>Which gates must have been a go before a stage (or step) may be left.</summary>
public static class Predecessors
{
    private const int Broad = 3;

    private static readonly RunbookPart First = new(Broad, 25);
    private static readonly RunbookPart Second = new(Broad, 50);
    private static readonly RunbookPart Full = new(Broad + 1, null);

    /// <summary>The gates before.</summary>
    /// <param name="stage">1 to 4.</param>
    /// <param name="step">25 or 50 in stage 3, else null.</param>
    public static IReadOnlyList<Predecessor> Of(int stage, int? step) => (stage, step) switch
    {
        (Broad, 50) => [OfStep(First, Second)],
        (Broad + 1, _) => [OfStep(First, Second), OfStep(Second, Full)],
        _ => [new Predecessor(new(stage - 1, null), new(stage, step), [StatusRecordName.GateOf(stage - 1, null)])],
    };

    /// <summary>The records that tell of a gate last: the highest attempt of each of its names.</summary>
    public static IReadOnlyList<StatusRecord> Newest(IEnumerable<StatusRecord> records) =>
    [
        .. records
            .GroupBy(record => record.Name.Gate)
            .SelectMany(series => series.Where(record => record.Name.Attempt == series.Max(other => other.Name.Attempt)))
            .OrderBy(record => record.Name.Name, StringComparer.Ordinal),
    ];

    private static Predecessor OfStep(RunbookPart step, RunbookPart next) =>
        new(step, next, [StatusRecordName.GateOf(Broad, step.Step), StatusRecordName.GateOf(Broad, null)]);
}
