using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Reporting.Views;

/// <summary>The executions of one exit side by side, the oldest first and this run last.</summary>
/// <param name="Stage">The stage (or step, or validation).</param>
/// <param name="Earlier">The earlier executions.</param>
/// <param name="Columns">The decisions that are compared, of those executions that can be trusted.</param>
/// <param name="Gates">Each gate's verdict in each of them; null where it was not judged.</param>
/// <param name="Indicators">Each indicator's worst value in each of them; null where it was not measured.</param>
public sealed record HistoryView(
    StageDecision Stage,
    IReadOnlyList<EarlierAttempt> Earlier,
    IReadOnlyList<HistoryColumn> Columns,
    IReadOnlyList<HistoryRow<Verdict?>> Gates,
    IReadOnlyList<HistoryRow<MeasurementView?>> Indicators)
{
    // More would not be read, and the records themselves are in the status folder.
    private const int MostColumns = 8;

    /// <summary>The histories of all parts that were executed before.</summary>
    public static IReadOnlyList<HistoryView> Of(ReportModel model) =>
        [.. model.Decision.Parts.Where(part => part.Earlier is { Count: > 0 }).Select(part => Of(model, part))];

    private static HistoryView Of(ReportModel model, StageDecision part)
    {
        var columns = model.Records
            .Where(record => record.Name.Exit == part.Exit && record.Problem is null)
            .OrderBy(record => record.Name.Attempt)
            .Select(record => (record.Entry, Column: new HistoryColumn(
                $"attempt {record.Name.Attempt}", record.Decision?.DecidedAt, record.Entry?.Kind)))
            .Where(found => found.Entry is not null)
            .Append((Entry: part, Column: new HistoryColumn("this run", model.Decision.DecidedAt, part.Kind)))
            .TakeLast(MostColumns)
            .ToList();
        var decisions = columns.Select(column => column.Entry!).ToList();
        return new HistoryView(
            part, part.Earlier!, [.. columns.Select(column => column.Column)], GatesOf(decisions), IndicatorsOf(decisions));
    }

    private static IReadOnlyList<HistoryRow<Verdict?>> GatesOf(List<StageDecision> decisions) =>
    [
        .. decisions.AsEnumerable().Reverse().SelectMany(decision => decision.Gates.Select(gate => gate.Gate)).Distinct()
            .Select(gate => new HistoryRow<Verdict?>(
                gate, [.. decisions.Select(decision => decision.Gates.FirstOrDefault(found => found.Gate == gate)?.Verdict)])),
    ];

    private static IReadOnlyList<HistoryRow<MeasurementView?>> IndicatorsOf(List<StageDecision> decisions)
    {
        var measured = decisions
            .Select(decision => MeasurementView.Of(decision).DistinctBy(view => view.Key).ToDictionary(view => view.Key))
            .ToList();
        return
        [
            .. measured.AsEnumerable().Reverse().SelectMany(found => found.Values).DistinctBy(view => view.Key)
                .Select(
                    view => new HistoryRow<MeasurementView?>(view.Label, [.. measured.Select(found => found.GetValueOrDefault(view.Key))])),
        ];
    }
}

/// <summary>One execution of a gate.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="DecidedAt">The instant that it judged at.</param>
/// <param name="Kind">What it decided.</param>
public sealed record HistoryColumn(string Name, DateTimeOffset? DecidedAt, DecisionKind? Kind);

/// <summary>What a gate or indicator was in each execution.</summary>
/// <param name="Name">The gate or indicator.</param>
/// <param name="Cells">One a column.</param>
public sealed record HistoryRow<T>(string Name, IReadOnlyList<T> Cells);
