using System.Globalization;
using Microsoft.Data.Sqlite;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Files;
using SQLitePCL;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Reads rows of a SQLite file as lines, columns parted by bars, as the sqlite3 command prints them.</summary>
internal static class StoreAsker
{
    // What an observer writes is numbers and short words.
    private const int LongestCell = 64 * 1024;

    // Ended before whoever asks goes on without it, so that no query works on unheard.
    private static readonly TimeSpan Limit = Limits.Probe - TimeSpan.FromSeconds(2);

    public static async Task<Answer> AskAsync(StoreQuestion question, TimeProvider clock)
    {
        if (!Path.Exists(question.File))
        {
            return new NoAnswer(NoAnswerKind.Unreachable, $"there is no observer's store at {question.File}");
        }

        if (FileKind.OtherThanFile(question.File) is { } other)
        {
            return new NoAnswer(NoAnswerKind.Unreadable, $"expected the observer's store at {question.File}, seen {other}");
        }

        try
        {
            return await ReadAsync(question, clock);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return new NoAnswer(
                NoAnswerKind.TimedOut, $"the query of the store was ended after {Limit.TotalSeconds:0} s");
        }
        catch (SqliteException failure)
        {
            return new NoAnswer(NoAnswerKind.Unreadable, $"{failure.Message}{Hint(failure.SqliteErrorCode, question.File)}");
        }
    }

    private static async Task<Answer> ReadAsync(StoreQuestion question, TimeProvider clock)
    {
        // Unpooled: a pooled connection would keep the file open after the answer.
        var address = new SqliteConnectionStringBuilder { DataSource = question.File, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var connection = new SqliteConnection(address.ConnectionString);
        await connection.OpenAsync();
        _ = raw.sqlite3_limit(connection.Handle, raw.SQLITE_LIMIT_LENGTH, LongestCell);
        await using var command = connection.CreateCommand();
        // The questions are made by StoreSource out of names that the indicator reader has checked, and of numbers.
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities
        command.CommandText = question.Sql;
#pragma warning restore CA2100
        // SQLite waits that long for a lock; a query itself has no limit but this.
        command.CommandTimeout = (int)Limit.TotalSeconds;
        // Again and again: an interrupt between two steps of SQLite's may be missed.
        await using var limit = clock.CreateTimer(
            _ => raw.sqlite3_interrupt(connection.Handle), null, Limit, TimeSpan.FromSeconds(1));
        await using var rows = await command.ExecuteReaderAsync();
        var text = new BoundedText();
        while (!text.IsFull && await rows.ReadAsync())
        {
            text.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => Formatted(rows.GetValue(column)))));
        }

        return text.IsFull
            ? new NoAnswer(
                NoAnswerKind.Unreadable,
                $"more than {BoundedText.Longest} characters of samples in one window: observe at a longer interval")
            : new TextAnswer(text.Text);
    }

    // SQLite says only what it met.
    private static string Hint(int code, string file) => code switch
    {
        8 or 14 when File.Exists($"{file}-wal") =>
            ": to read a store that an observer has not closed, this user must be able to write its folder; end the observer, or copy the "
                + "store with its -wal file to where that is so",
        11 or 26 => ": it may have been copied while an observer wrote it, without the -wal file beside it: copy both",
        _ => "",
    };

    private static string Formatted(object value) => value is double number
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ") ?? "";
}
