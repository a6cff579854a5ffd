using System.Data;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Reads one text from PostgreSQL: in a transaction that only reads, waiting long for nothing.</summary>
internal static class DatabaseAsker
{
    // The server is to end a query before we do, so that none goes on there without us.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    public static async Task<Answer> AskAsync(DatabaseQuestion question, TimeProvider clock)
    {
        if (DatabaseAddress.Read(question.Address) is not ({ } address, null))
        {
            return new NoAnswer(NoAnswerKind.NotStarted, $"RUNTIME_DATABASE_URL is malformed: {DatabaseAddress.Problem(question.Address)}");
        }

        using var limit = new CancellationTokenSource(question.Limit, clock);
        // Npgsql makes room for whatever length a message announces, and waits again after each byte of it.
        await using var way = BoundedWay.Open(address.Host!, address.Port, limit.Token);
        try
        {
            return await ReadAsync(address, question, way.Port, limit.Token);
        }
        catch (Exception failure) when (
            limit.IsCancellationRequested
            || failure is OperationCanceledException or TimeoutException or { InnerException: TimeoutException })
        {
            return new NoAnswer(NoAnswerKind.TimedOut, $"the database gave no answer within {question.Limit.TotalSeconds:0} s");
        }
        catch (Exception failure) when (way.Why is not null && failure is NpgsqlException and not PostgresException or IOException)
        {
            return way.Why with
            {
                Message = way.Why.Kind == NoAnswerKind.Unreachable
                    ? $"the database cannot be reached: {way.Why.Message}"
                    : $"the database's answer cannot be read: {way.Why.Message}",
            };
        }
        catch (PostgresException failure)
        {
            return Refused(failure);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or IOException or AuthenticationException
            or CryptographicException or ArgumentException or InvalidOperationException or NotSupportedException or InvalidCastException)
        {
            return new NoAnswer(
                NoAnswerKind.Unreachable, $"the database cannot be reached: {failure.InnerException?.Message ?? failure.Message}");
        }
    }

    private static async Task<Answer> ReadAsync(
        NpgsqlConnectionStringBuilder address, DatabaseQuestion question, int port, CancellationToken limit)
    {
        Bound(address, question.Limit);
        var host = address.Host!;
        (address.Host, address.Port) = (IPAddress.Loopback.ToString(), port);
        // Nothing here needs the database's own types, and reading them would be a query more.
        await using var source = new NpgsqlDataSourceBuilder(address.ConnectionString)
            .ConfigureTypeLoading(loading => loading.EnableTypeLoading(false))
            // The certificate is the server's own, not that of the way to it.
            .UseSslClientAuthenticationOptionsCallback(options => options.TargetHost = host)
            .Build();
        await using var connection = await source.OpenConnectionAsync(limit);
        // One snapshot, so that a query's parts agree; it is never committed.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, limit);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "set transaction read only";
        await command.ExecuteNonQueryAsync(limit);
        // The questions are made by SyncTablesSql out of names of ours and quoted topics.
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities
        command.CommandText = question.Sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(limit);
        return await rows.ReadAsync(limit)
            && rows.FieldCount == 1
            && await rows.GetFieldValueAsync<object>(0, limit) is string text
            && !await rows.ReadAsync(limit)
            ? new TextAnswer(text)
            : new NoAnswer(NoAnswerKind.Unreadable, "the database did not answer with one text");
    }

    private static void Bound(NpgsqlConnectionStringBuilder address, TimeSpan limit)
    {
        var statement = (limit - Margin).TotalMilliseconds;
        // As startup options, so that the session is bound before its first statement, and no pooler passes them on to others.
        address.Options = $"-c default_transaction_read_only=on -c statement_timeout={statement:0} -c lock_timeout=2000"
            + $" -c idle_in_transaction_session_timeout={limit.TotalMilliseconds:0} -c standard_conforming_strings=on";
        address.ApplicationName = "rolloutspecs sync-table check";
        address.Timeout = (int)limit.TotalSeconds;
        address.CommandTimeout = (int)limit.TotalSeconds;
        address.CancellationTimeout = 1000;
        address.Pooling = false;
        address.Enlist = false;
        address.GssEncryptionMode = GssEncryptionMode.Disable;
    }

    private static NoAnswer Refused(PostgresException failure)
    {
        var said = $"{failure.MessageText} ({failure.SqlState})";
        return failure.SqlState switch
        {
            PostgresErrorCodes.QueryCanceled => new NoAnswer(NoAnswerKind.TimedOut, $"the database ended the query: {said}"),
            PostgresErrorCodes.LockNotAvailable => new NoAnswer(NoAnswerKind.TimedOut, $"a table is locked by somebody else: {said}"),
            PostgresErrorCodes.InsufficientPrivilege => new NoAnswer(NoAnswerKind.Unreadable, $"the role may not read the tables: {said}"),
            ['2', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['3', 'D', ..] =>
                new NoAnswer(NoAnswerKind.Unreachable, $"the database lets nobody in: {said}"),
            _ => new NoAnswer(NoAnswerKind.Unreadable, $"the database refused the query: {said}"),
        };
    }
}
