using RolloutSpecs.Gates.Text;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Observer.Sampling;

/// <summary>Reads all sources at each instant of the grid, and writes what they tell.</summary>
/// <param name="sources">The sources.</param>
/// <param name="store">The store.</param>
/// <param name="grid">The instants.</param>
/// <param name="clock">Waits.</param>
/// <param name="redactor">Takes secrets out of problems.</param>
/// <param name="listeners">Are told of each tick.</param>
public sealed class Sampler(
    IEnumerable<ISource> sources,
    StoreWriter store,
    Grid grid,
    TimeProvider clock,
    YieldedTokens redactor,
    IReadOnlyList<ITickListener> listeners)
{
    private const int LongestMessage = 300;
    private readonly IReadOnlyList<GuardedSource> sources = [.. sources.Select(source => new GuardedSource(source))];
    private Reading unwritten = Reading.Nothing;
    private DateTimeOffset? written = store.LastTick;

    /// <summary>The ticks at the end that the store does not have.</summary>
    /// <value>Null: the last one was stored.</value>
    public LostTicks? Lost { get; private set; }

    /// <summary>Samples until cancelled.</summary>
    /// <param name="cancellationToken">Ends it, between ticks or amid one, which is then lost.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        written ??= at;
        while (!cancellationToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            at = grid.After(now > at ? now : at);
            await Task.Delay(at - now, clock, cancellationToken);
            var reading = Cleaned(await ReadAsync(cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            Write(at, reading);
        }
    }

    // All are read at once, and none waits for another: a source that hangs costs its own values alone, and less than an interval.
    private async Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(grid.Interval * 0.8, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        return (await Task.WhenAll(sources.Select(source => source.ReadAsync(linked.Token)))).Aggregate((all, one) => all.And(one));
    }

    private Reading Cleaned(Reading reading) => reading.Finite() with
    {
        Values = [.. reading.Finite().Values.Select(value => value with { Series = Cleaned(value.Series) })],
        Problems = [.. reading.Finite().Problems.Select(problem => problem with { Message = Clean(problem.Message) })],
        Refusals = [.. reading.Refusals.Select(refusal => refusal with { ReasonCode = Clean(refusal.ReasonCode) })],
    };

    private SeriesKey Cleaned(SeriesKey series) => series.Build.Length == 0 ? series : series with { Build = Clean(series.Build) };

    private string Clean(string text) => Short(ConsoleText.Line(redactor.Redact(text)));

    private void Write(DateTimeOffset at, Reading reading)
    {
        try
        {
            if (written is { } before && at - before > 2 * grid.Interval)
            {
                store.WriteGap(before, at, unwritten == Reading.Nothing
                    ? "the observer was not running or was held up"
                    : "the store could not be written");
                Tell(listener => listener.TakeGap(before, at));
            }

            store.Write(at, unwritten.And(reading));
            (written, unwritten, Lost) = (at, Reading.Nothing, null);
        }
        catch (StoreException failure)
        {
            // What happened in between is kept for the next tick; levels are of their instant, and are lost.
            unwritten = Kept(unwritten.And(reading));
            reading = reading.And(Reading.Of(new SourceProblem("store", failure.Message)));
            Lost = new LostTicks(Lost?.Since ?? at, (Lost?.Count ?? 0) + 1, failure.Message);
        }

        Tell(listener => listener.Take(new Tick(at, reading) { IsStored = Lost is null }));
    }

    private static Reading Kept(Reading reading) => Reading.Nothing with
    {
        Sizes = [.. reading.Sizes
            .GroupBy(size => (size.Series, size.Value))
            .Select(sizes => new MeasuredSize(sizes.Key.Series, sizes.Key.Value, sizes.Sum(size => size.Count)))],
        Refusals = [.. reading.Refusals.TakeLast(1000)],
    };

    private void Tell(Action<ITickListener> tell)
    {
        foreach (var listener in listeners)
        {
            tell(listener);
        }
    }

    private static string Short(string text) => text.Length <= LongestMessage ? text : $"{text[..LongestMessage]}…";
}
