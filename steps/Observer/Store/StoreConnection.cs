using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using RolloutSpecs.Probes.Store;

namespace RolloutSpecs.Observer.Store;

/// <summary>Opens the store's file for writing.</summary>
internal static class StoreConnection
{
    public static SqliteConnection Open(string file)
    {
        // Without a pool, so that closing closes, and the write-ahead log is merged into the file.
        // Whoever reads holds up no writer, so that 2 s are for a program that should not be there: a tick that waits behind the routes of
        // all services then still ends, and says what is lost, before an observer that was asked to end is ended.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 2 }.ToString());
        try
        {
            connection.Open();
            // A write-ahead log lets gates read while a tick is written. FULL flushes each tick to disk, which costs one flush a tick and
            // keeps all but the tick in flight through a power cut too; NORMAL would lose committed ticks then.
            Run(connection, "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;");
            Prepare(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(SqliteConnection connection, string file)
    {
        var version = Number(connection, "pragma user_version");
        if (version == 0 && Number(connection, "select count(*) from sqlite_schema") == 0)
        {
            // In one transaction: whoever is killed amid it leaves an empty file behind.
            Run(connection, $"begin immediate; {StoreSchema.Create} commit;");
        }
        else if (version == StoreSchema.OldestRead)
        {
            Run(connection, $"begin immediate; {StoreSchema.FromTwo} commit;");
        }
        else if (version != StoreSchema.Version)
        {
            throw new StoreException(
                $"{file}: expected an observer's store of version {StoreSchema.Version}, seen version {version}: "
                    + "name another file with --store, or run the observer that wrote it");
        }
    }

    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "The statements are constants of this assembly; values are parameters.")]
    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "The statements are constants of this assembly; values are parameters.")]
    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
