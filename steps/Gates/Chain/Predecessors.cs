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

    /// <summary>The records that tell of a gate last: of each of its names the highest attempt, and the latest where that is another.</summary>
    /// <remarks>Two machines that counted on from one folder give the later execution the lower number.</remarks>
    public static IReadOnlyList<StatusRecord> Newest(IEnumerable<StatusRecord> records) =>
    [
        .. records
            .GroupBy(record => record.Name.Gate)
            .SelectMany(series => series.Where(record =>
                record.Name.Attempt == series.Max(other => other.Name.Attempt) || record.Name.DecidedAt == series.Max(other => other.Name.DecidedAt)))
            .OrderBy(record => record.Name.Name, StringComparer.Ordinal),
    ];

    /// <summary>Of the newest records of one name the one that counts: the latest, or the worst of all where number and time disagree about which that is.</summary>
    /// <param name="newest">Readable records of one name, as <see cref="Newest"/> gives them.</param>
    public static StatusRecord Counting(IEnumerable<StatusRecord> newest)
    {
        var known = newest.ToList();
        var latest = known.Where(record => record.Decision!.DecidedAt == known.Max(other => other.Decision!.DecidedAt)).ToList();
        var agree = latest.Any(record => record.Name.Attempt == known.Max(other => other.Name.Attempt));
        return (agree ? latest : known).MinBy(record => record.Entry!.Kind)!;
    }

    internal static IReadOnlyList<RunbookPart> StepsOf(RunbookPart part) => part.Stage == Broad ? [First, Second] : [part];

    private static Predecessor OfStep(RunbookPart step, RunbookPart next) =>
        new(step, next, [StatusRecordName.GateOf(Broad, step.Step), StatusRecordName.GateOf(Broad, null)]);
}
