namespace RolloutSpecs.Gherkin;

/// <summary>A step's data table; its first row is the header.</summary>
public class DataTable
{
    private readonly List<DataTableRow> rows = [];

    /// <summary>A table with a header and no rows.</summary>
    /// <exception cref="ArgumentException">The header names a column twice.</exception>
    public DataTable(params string[] header)
    {
        if (header.Distinct(StringComparer.Ordinal).Count() != header.Length)
        {
            throw new ArgumentException($"the table's header names a column twice: {string.Join(" | ", header)}", nameof(header));
        }

        Header = header;
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<DataTableRow> Rows => rows;

    /// <summary>How many rows are below the header.</summary>
    public int RowCount => rows.Count;

    /// <summary>Adds a row below the others.</summary>
    /// <exception cref="ArgumentException">The row is not as wide as the header.</exception>
    public void AddRow(params string[] cells)
    {
        if (cells.Length != Header.Count)
        {
            throw new ArgumentException($"the row has {cells.Length} cells, the header {Header.Count}", nameof(cells));
        }

        rows.Add(new DataTableRow(this, cells));
    }
}
