using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>A step's doc string or data table as the method gets it.</summary>
internal static class StepArguments
{
    public static object? Of(PickleStep step) => step.Argument switch
    {
        { DocString: { } text } => text.Content,
        { DataTable: { } table } => TableOf(table),
        _ => null,
    };

    private static Table TableOf(PickleTable table)
    {
        var rows = table.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToList();
        var read = new Table(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            read.AddRow(row);
        }

        return read;
    }
}
