namespace RolloutSpecs.Gherkin;

/// <summary>Reads a data table's rows as objects.</summary>
public static class DataTableExtensions
{
    /// <summary>One object a row; columns fill constructor parameters and properties of the same name, case and spaces aside.</summary>
    /// <exception cref="FormatException">A column fits nothing, or a cell cannot be converted.</exception>
    public static IEnumerable<T> CreateSet<T>(this DataTable table) =>
        [.. table.Rows.Select(row => RowReader.Read<T>(row))];

    /// <summary>One object of a table that has one row, or two columns of names and values.</summary>
    /// <exception cref="FormatException">The table has another shape, a column fits nothing, or a cell cannot be converted.</exception>
    public static T CreateInstance<T>(this DataTable table)
    {
        if (table.RowCount == 1 && !IsVertical(table))
        {
            return RowReader.Read<T>(table.Rows[0]);
        }

        return IsVertical(table)
            ? RowReader.Read<T>(table.Rows.Select(row => KeyValuePair.Create(row[0], row[1])))
            : throw new FormatException($"expected one row, or two columns of names and values; the table has {table.RowCount} rows");
    }

    private static bool IsVertical(DataTable table) =>
        table.Header.Count == 2
        && table.Header[0].Equals("field", StringComparison.OrdinalIgnoreCase)
        && table.Header[1].Equals("value", StringComparison.OrdinalIgnoreCase);
}
