using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RolloutSpecs.Gherkin;

/// <summary>A row of a data table, by column name or position.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Reqnroll's name.")]
public sealed class DataTableRow : IReadOnlyDictionary<string, string>
{
    private readonly DataTable table;
    private readonly string[] cells;

    internal DataTableRow(DataTable table, string[] cells) => (this.table, this.cells) = (table, cells);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => table.Header;

    /// <inheritdoc/>
    public IEnumerable<string> Values => cells;

    /// <inheritdoc/>
    public int Count => cells.Length;

    /// <summary>The cell of a column.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"the table has no column '{key}'; it has {string.Join(", ", table.Header)}");

    /// <summary>The cell at a position.</summary>
    public string this[int index] => cells[index];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => table.Header.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var index = table.Header.ToList().IndexOf(key);
        value = index < 0 ? null : cells[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        table.Header.Zip(cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
