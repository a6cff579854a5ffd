using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sources;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>The canary client of one surface at a scripted topic, and all that it told.</summary>
internal sealed class CanaryRun : IAsyncDisposable
{
    private readonly CancellationTokenSource ending = new();
    private readonly StepClock clock = new();
    private readonly BusyHandler busy = new();
    private readonly HttpClient http;
    private Reading told = Reading.Nothing;
    private CanarySource? source;

    private CanaryRun(TopicScript script)
    {
        Topic = new ScriptedTopic(script, clock);
        http = new HttpClient(busy) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public ScriptedTopic Topic { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<Refusal> Refusals => told.Refusals;

    public IEnumerable<string> Problems => told.Problems.Select(problem => problem.Message);

    /// <summary>The replays' latencies in seconds.</summary>
    public IEnumerable<double> Bootstraps =>
        told.Sizes.Where(size => size.Series.Name == "canary_bootstrap_seconds").Select(size => size.Value);

    /// <param name="script">What the topic answers.</param>
    /// <param name="limit">How many seconds a request may take; long, so that a slow machine alone does not reach it.</param>
    /// <param name="head">The topic's head as the fanout metrics tell it, or null where they tell none.</param>
    public static async Task<CanaryRun> StartAsync(TopicScript script, double limit = 36_000, long? head = null)
    {
        var run = new CanaryRun(script);
        await run.Topic.StartAsync();
        var heads = new HeadBook();
        if (head is { } told)
        {
            heads.Tell(new FanoutWindow(Wire.Topic, 1, told, null));
        }

        heads.Complete();
        run.source = new CanarySource([new CanarySurface("web", Wire.Topic, script.Token)], [], new CanaryNeeds(
            run.http, run.Topic.Address, heads, run.clock, TimeSpan.FromSeconds(limit), () => 0, new Dictionary<SeriesKey, double>())
        {
            SocketTimeout = script.SocketTimeout,
            Pings = script.Pings,
        });
        run.source.Start(run.ending.Token);
        return run;
    }

    /// <summary>What a series was last measured as; null where the last tick has no value of it.</summary>
    public double? Value(string name) =>
        told.Values.Where(value => value.Series == new SeriesKey(name, "web")).Select(value => (double?)value.Value).SingleOrDefault();

    /// <summary>Takes ticks until something holds, while the clock stands still.</summary>
    public Task SeesAsync(Func<CanaryRun, bool> holds) => PassAsync(TimeSpan.Zero, holds);

    /// <summary>
    /// Takes ticks, each a step of the clock after the other, until something holds; the clock waits for requests under way.
    /// </summary>
    public Task PassAsync(TimeSpan step, Func<CanaryRun, bool> holds) =>
        TickAsync(() => clock.Advance(busy.IsBusy ? TimeSpan.Zero : step), holds);

    /// <summary>The same, where a request gets no answer and the clock waits for none.</summary>
    public Task HangAsync(TimeSpan step, Func<CanaryRun, bool> holds) => TickAsync(() => clock.Advance(step), holds);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        source?.Dispose();
        http.Dispose();
        busy.Dispose();
        await Topic.DisposeAsync();
        ending.Dispose();
    }

    private Task TickAsync(Action pass, Func<CanaryRun, bool> holds) => Eventually.HoldsAsync(
        () =>
        {
            pass();
            Tick();
            return holds(this);
        },
        () => $"{string.Join(", ", told.Values.Select(value => $"{value.Series.Name} {value.Value}"))}; {string.Join("; ", Problems)}");

    // It reads what is at hand, so that it has ended when it returns.
    private void Tick()
    {
        var tick = source!.ReadAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        told = tick with
        {
            Sizes = [.. told.Sizes, .. tick.Sizes],
            Problems = [.. told.Problems, .. tick.Problems],
            Refusals = [.. told.Refusals, .. tick.Refusals],
        };
    }
}
