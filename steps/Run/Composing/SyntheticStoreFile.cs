using Microsoft.Data.Sqlite;
using NodaTime;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Rehearsal.Synthetic;

namespace RolloutSpecs.Run.Composing;

/// <summary>Writes a made history as an observer's store.</summary>
public static class SyntheticStoreFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="file">A path where there is nothing yet.</param>
    /// <param name="store">The history.</param>
    public static void Write(string file, SyntheticStore store)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        // Nobody needs this file after a crash.
        Run(connection, "pragma journal_mode = off; pragma synchronous = off");
        using var transaction = connection.BeginTransaction();
        Run(connection, StoreSchema.Create);
        Insert(connection, "insert into session values (1, $0, $1, null, null, $2, $3, $4, $5, $6)",
        [
            [
                Milliseconds(store.Begin), (long)store.Interval.TotalMilliseconds,
                store.Observer.Environment, store.Observer.Rollout, store.Observer.Host, store.Observer.Revision,
                store.Observer.Origins is { } origins ? origins : DBNull.Value,
            ],
        ]);
        var ids = store.Series.Select((series, index) => (series, Id: index + 1L)).ToList();
        Insert(connection, "insert into series values ($0, $1, $2, $3)", ids.Select(entry =>
            new object[] { entry.Id, entry.series.Name, entry.series.Surface, entry.series.Build }));
        Insert(connection, "insert into sample values ($0, $1, $2)", ids.SelectMany(entry =>
            entry.series.Samples.Select(sample => new object[] { entry.Id, Milliseconds(sample.At), sample.Value })));
        Insert(
            connection,
            "insert into observation values ($0, $1, $2, $3) on conflict do update set count = count + excluded.count",
            store.Sizes.SelectMany(sizes =>
            {
                var id = ids.First(entry => entry.series.Name == sizes.Name && entry.series.Surface == sizes.Surface).Id;
                return sizes.Counts.Select(count => new object[] { id, Milliseconds(count.At), count.Size, count.Count });
            }));
        Insert(connection, "insert into problem values ($0, $1, $2)", store.Problems.Select(problem =>
            new object[] { Milliseconds(problem.At), problem.Source, problem.Message }));
        Insert(connection, "insert into refusal values (null, $0, $1, $2, $3, $4)", store.Refusals.Select(refusal =>
            new object[] { Milliseconds(refusal.At), refusal.Surface, (long)refusal.Status, refusal.ReasonCode, refusal.Topic }));
        Insert(connection, "insert into route values ($0, $1, $2)", store.Routes.Select(route =>
            new object[] { Milliseconds(route.At), route.Service, route.Map.ToText() }));
        transaction.Commit();
    }

    private static void Insert(SqliteConnection connection, string sql, IEnumerable<object[]> rows)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities: each is a literal of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (command.Parameters.Count <= column)
                {
                    command.Parameters.AddWithValue($"${column}", row[column]);
                }

                command.Parameters[column].Value = row[column];
            }

            command.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities: each is a literal of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long Milliseconds(Instant instant) => instant.ToUnixTimeMilliseconds();
}
