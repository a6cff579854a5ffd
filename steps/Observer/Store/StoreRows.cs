using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using RolloutSpecs.Observer.Readings;

namespace RolloutSpecs.Observer.Store;

/// <summary>The store's rows, through statements that are prepared once.</summary>
internal sealed class StoreRows(SqliteConnection connection) : IDisposable
{
    /// <summary>How many refusals are kept; the oldest are dropped.</summary>
    public const int MostRefusals = 10_000;

    private readonly Dictionary<string, SqliteCommand> commands = [];
    private readonly Dictionary<SeriesKey, long> series = [];
    private SqliteTransaction? transaction;

    public void Join(SqliteTransaction? current) => transaction = current;

    /// <summary>Forgets ids that a transaction gave out and then took back.</summary>
    public void Forget() => series.Clear();

    public void InsertSession(StoreSession session) => Run(
        "insert into session(started_at, interval_ms, stage, step, environment, rollout, host, revision, origins) values "
            + "($0, $1, $2, $3, $4, $5, $6, $7, $8)",
        Milliseconds(session.StartedAt),
        (long)session.Interval.TotalMilliseconds,
        session.Exit.Stage is { } stage ? (long)stage : DBNull.Value,
        session.Exit.Step is { } step ? (long)step : DBNull.Value,
        session.Provenance.Environment,
        session.Provenance.Rollout,
        session.Provenance.Host,
        session.Provenance.Revision,
        session.Provenance.Origins is { } origins ? origins : DBNull.Value);

    public void InsertRoute(DateTimeOffset at, string service, string told) => Run(
        "insert or replace into route(at, service, told) values ($0, $1, $2)", Milliseconds(at), service, told);

    public void InsertGap(DateTimeOffset begins, DateTimeOffset ends, string reason) => Run(
        "insert or replace into gap(begins, ends, reason) values ($0, $1, $2)", Milliseconds(begins), Milliseconds(ends), reason);

    public void Insert(DateTimeOffset at, Reading reading)
    {
        var tick = Milliseconds(at);
        foreach (var (key, value) in reading.Values)
        {
            Run("insert into sample(series, at, value) values ($0, $1, $2)", Id(key), tick, value);
        }

        foreach (var (key, value, count) in reading.Sizes)
        {
            Run(
                "insert into observation(series, at, value, count) values ($0, $1, $2, $3) on conflict do update set count = count + "
                    + "excluded.count",
                Id(key), tick, value, count);
        }

        foreach (var problems in reading.Problems.GroupBy(problem => problem.Source))
        {
            Run("insert into problem(at, source, message) values ($0, $1, $2)", tick, problems.Key, string.Join(
                "; ", problems.Select(problem => problem.Message).Distinct()));
        }

        InsertRefusals(reading.Refusals);
    }

    public DateTimeOffset? LastTick() => Scalar(
        "select max(at) from (select (select max(at) from sample where series = id) as at from series union all select max(at) from "
            + "problem)") is long at
            ? DateTimeOffset.FromUnixTimeMilliseconds(at)
            : null;

    public TimeSpan Covered(DateTimeOffset from, DateTimeOffset to)
    {
        var first = Scalar("select min(at) from (select (select min(at) from sample where series = id) as at from series)") as long?;
        var begin = Math.Max(Milliseconds(from), first ?? Milliseconds(to));
        var gaps = (long)Scalar(
            "select coalesce(sum(max(0, min(ends, $1) - max(begins, $0))), 0) from gap", begin, Milliseconds(to))!;
        return TimeSpan.FromMilliseconds(Math.Max(0, Milliseconds(to) - begin - gaps));
    }

    public string? OtherEnvironment(string environment) =>
        Scalar("select environment from session where environment <> $0 limit 1", environment) as string;

    public string? OtherRollout(string rollout) => Scalar("select rollout from session where rollout <> $0 limit 1", rollout) as string;

    public Dictionary<SeriesKey, double> LastValues() => Query(
        "select name, surface, build, (select value from sample where series = id order by at desc limit 1) as value from series where "
            + "value is not null",
        row => (new SeriesKey(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetDouble(3))).ToDictionary(
            row => row.Item1, row => row.Item2);

    public IReadOnlyList<MeasuredSize> Sizes() => Query(
        "select name, surface, build, value, sum(count) from observation join series on id = series group by id, value",
        row => new MeasuredSize(new SeriesKey(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetDouble(3), row.GetInt64(4)));

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private void InsertRefusals(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            Run(
                "insert into refusal(at, surface, status, reason_code, topic) values ($0, $1, $2, $3, $4)",
                Milliseconds(refusal.At), refusal.Surface, (long)refusal.Status, refusal.ReasonCode, refusal.Topic);
        }

        if (refusals.Count > 0)
        {
            Run($"delete from refusal where id <= (select max(id) from refusal) - {MostRefusals}");
        }
    }

    private long Id(SeriesKey key)
    {
        if (!series.TryGetValue(key, out var id))
        {
            Run("insert or ignore into series(name, surface, build) values ($0, $1, $2)", key.Name, key.Surface, key.Build);
            id = (long)Scalar("select id from series where name = $0 and surface = $1 and build = $2", key.Name, key.Surface, key.Build)!;
            series[key] = id;
        }

        return id;
    }

    private void Run(string sql, params ReadOnlySpan<object> values) => Command(sql, values).ExecuteNonQuery();

    private object? Scalar(string sql, params ReadOnlySpan<object> values) => Command(sql, values).ExecuteScalar();

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var reader = Command(sql, []).ExecuteReader();
        var found = new List<T>();
        while (reader.Read())
        {
            found.Add(read(reader));
        }

        return found;
    }

    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "The statements are constants of this assembly; values are parameters.")]
    private SqliteCommand Command(string sql, ReadOnlySpan<object> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = transaction;
        command.Parameters.Clear();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters.AddWithValue($"${index}", values[index]);
        }

        return command;
    }
}
