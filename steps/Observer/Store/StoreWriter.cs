using Microsoft.Data.Sqlite;
using RolloutSpecs.Observer.Readings;

namespace RolloutSpecs.Observer.Store;

/// <summary>Writes the observer's store: the only writer, a transaction a tick, from any thread.</summary>
public sealed class StoreWriter : IDisposable
{
    private readonly StoreLock storeLock;
    private readonly SqliteConnection connection;
    private readonly StoreRows rows;
    private readonly Lock writing = new();

    private StoreWriter(StoreLock storeLock, SqliteConnection connection)
    {
        (this.storeLock, this.connection) = (storeLock, connection);
        rows = new StoreRows(connection);
    }

    /// <summary>The last value of each series, from which counters go on.</summary>
    public IReadOnlyDictionary<SeriesKey, double> LastValues { get; private set; } = new Dictionary<SeriesKey, double>();

    /// <summary>What each histogram has observed so far, by size.</summary>
    public IReadOnlyList<MeasuredSize> Sizes { get; private set; } = [];

    /// <summary>The last tick before this session, or null where there is none.</summary>
    public DateTimeOffset? LastTick { get; private set; }

    /// <summary>Opens a store, or creates it.</summary>
    /// <param name="file">Its path; the folder is created where it is missing.</param>
    /// <param name="session">The session that begins; a longer pause before it is noted as a gap.</param>
    /// <exception cref="StoreException">Another observer writes it, or it is no store of this version, environment or time.</exception>
    public static StoreWriter Open(string file, StoreSession session)
    {
        StoreLock? held = null;
        SqliteConnection? connection = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            held = StoreLock.Take(file);
            connection = StoreConnection.Open(file);
            var writer = new StoreWriter(held, connection);
            writer.Begin(file, session);
            (held, connection) = (null, null);
            return writer;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"{file}: expected a store that can be written, {StoreTrouble.Of(failure)}, or name another file with --store", failure);
        }
        finally
        {
            connection?.Dispose();
            held?.Dispose();
        }
    }

    /// <summary>Writes a tick, all of it or nothing.</summary>
    /// <param name="at">The tick, later than the one before.</param>
    /// <param name="reading">What was read at it.</param>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void Write(DateTimeOffset at, Reading reading) => InOne(() => rows.Insert(at, reading));

    /// <summary>Notes a span without samples.</summary>
    /// <param name="begins">The last tick before it.</param>
    /// <param name="ends">The first tick after it.</param>
    /// <param name="reason">Why there are none.</param>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void WriteGap(DateTimeOffset begins, DateTimeOffset ends, string reason) => InOne(() => rows.InsertGap(begins, ends, reason));

    /// <summary>Notes how a service was routed at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="service">The Cloud Run service.</param>
    /// <param name="told">The route as the store keeps it, or what was the matter.</param>
    /// <exception cref="StoreException">It could not be written.</exception>
    public void WriteRoute(DateTimeOffset at, string service, string told) => InOne(() => rows.InsertRoute(at, service, told));

    /// <summary>How much of the time since an instant the store had as it was opened: up to its last tick, less its gaps.</summary>
    public TimeSpan CoveredSince(DateTimeOffset began) => LastTick is { } last && last > began ? rows.Covered(began, last) : TimeSpan.Zero;

    /// <inheritdoc/>
    public void Dispose()
    {
        // A route may be on its way when the observer ends.
        lock (writing)
        {
            rows.Dispose();
            connection.Dispose();
            storeLock.Dispose();
        }
    }

    private void Begin(string file, StoreSession session)
    {
        LastTick = rows.LastTick();
        if (LastTick >= session.StartedAt)
        {
            throw new StoreException(
                $"{file}: expected samples up to now ({session.StartedAt:u}), seen one of {LastTick:u}, "
                    + "as an earlier rehearsal leaves behind: remove the file, or name another one with --store");
        }

        if (rows.OtherEnvironment(session.Provenance.Environment) is { } environment)
        {
            throw new StoreException(
                $"{file}: expected observations of environment {session.Provenance.Environment}, seen some of {environment}, "
                    + "which must not be mixed: name another file with --store");
        }

        if (rows.OtherRollout(session.Provenance.Rollout) is { } rollout)
        {
            throw new StoreException(
                $"{file}: expected observations of rollout {session.Provenance.Rollout}, seen some of {rollout}, which must not be mixed: "
                    + "name another file with --store");
        }

        (LastValues, Sizes) = (rows.LastValues(), rows.Sizes());
        InOne(() =>
        {
            rows.InsertSession(session);
            if (LastTick is { } last && session.StartedAt - last > 2 * session.Interval)
            {
                rows.InsertGap(last, session.StartedAt, "the observer was not running");
            }
        });
    }

    // Routes are written between ticks, by whom they are asked.
    private void InOne(Action write)
    {
        lock (writing)
        {
            WriteInOne(write);
        }
    }

    private void WriteInOne(Action write)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            rows.Join(transaction);
            write();
            transaction.Commit();
        }
        catch (SqliteException failure)
        {
            rows.Forget();
            throw new StoreException(
                $"{connection.DataSource}: expected to write a tick, {StoreTrouble.Of(failure)}; the observer tries again", failure);
        }
        finally
        {
            rows.Join(null);
        }
    }
}
