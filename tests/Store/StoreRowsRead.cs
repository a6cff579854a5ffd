using Microsoft.Data.Sqlite;

namespace RolloutSpecs.Tests.Store;

/// <summary>Reads a store as any SQLite client would.</summary>
internal static class StoreRowsRead
{
    public static IReadOnlyList<string> Rows(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(
                field => Convert.ToString(reader.GetValue(field), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
