using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Reporting.Views;

/// <summary>What stands below a step: a doc string or a table.</summary>
/// <param name="Text">The doc string, or null.</param>
/// <param name="Rows">The table's rows, the first its header; empty where it is a doc string.</param>
public sealed record StepArgument(string? Text, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A step's argument, or null where it has none.</summary>
    public static StepArgument? Of(PickleStepArgument? argument) => argument switch
    {
        { DocString: { } text } => new StepArgument(text.Content, []),
        { DataTable: { } table } =>
            new StepArgument(null, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => cell.Value)])]),
        _ => null,
    };
}
