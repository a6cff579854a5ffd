using System.Security.Cryptography;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Text;
using RolloutSpecs.Observer.Arguments;
using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Exposition;
using RolloutSpecs.Observer.Sampling;
using RolloutSpecs.Observer.Sources;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Observer.View;
using Spectre.Console;
using Grid = RolloutSpecs.Observer.Sampling.Grid;
using Progress = RolloutSpecs.Observer.View.Progress;

namespace RolloutSpecs.Observer.Run;

/// <summary>A run of the observer, from an open store to a closed one.</summary>
internal sealed class ObserverSession(
    ObserverArguments arguments,
    ObservedOutside outside,
    ObservedLane lane,
    IndicatorCatalogue catalogue,
    StoreWriter store)
{
    private readonly TimeProvider clock = outside.Clock;
    private readonly OwnEvictions evictions = new();
    private readonly Hold hold = Hold.Of(outside.Ledger, arguments.Exit);

    /// <summary>Observes until cancelled or the time asked for is over; says what was seen.</summary>
    public async Task<string> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var ending = arguments.For is { } span ? new CancellationTokenSource(span, clock) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellationToken);
        var board = new MetricsBoard(catalogue, lane.Provenance, store.Sizes, arguments.Interval, clock);
        await using var metrics = await MetricsServer.StartAsync(board, arguments.MetricsPort, linked.Token);
        var stored = new StoredTime(arguments.Interval, hold.Began is { } began ? store.CoveredSince(began) : TimeSpan.Zero);
        var progress = new Progress(hold, stored);
        var heads = new HeadBook();
        using var canary = Canary(heads);
        var routes = new RouteWatch(outside.Gcloud.Cloud, outside.Ledger, store, clock);
        await output.WriteLineAsync(
            ConsoleText.Line(
                $"observing {hold.Progress(clock.GetUtcNow(), stored.Total)}; {outside.Settings.Environment}, "
                    + $"{lane.Provenance.Revision} at {lane.Provenance.Host}; {metrics.Address}metrics"));

        foreach (var line in await lane.WordsAsync(clock.GetUtcNow(), linked.Token))
        {
            await output.WriteLineAsync(ConsoleText.Line(line).AsMemory(), linked.Token);
        }

        canary.Start(linked.Token);
        var sampler = new Sampler(
            [.. Network(heads), canary, routes],
            store,
            new Grid(arguments.Interval),
            clock,
            lane.Tokens,
            [board, progress]);
        await Task.WhenAll(
            Until(sampler.RunAsync(linked.Token), linked),
            Until(View(progress, output).RunAsync(linked.Token), linked),
            Until(routes.RunAsync(linked.Token), linked));
        var shot = progress.Shot();
        var summary = $"{hold.Progress(clock.GetUtcNow(), shot.Stored)}; {shot.Samples} samples and {shot.Gaps} gaps in this session";
        return sampler.Lost is { } lost
            ? throw new StoreException($"{summary}; the last {lost.Count} ticks, since {lost.Since:u}, are lost: {lost.Message}")
            : summary;
    }

    // Whatever ends first ends the rest, so that neither a view without samples nor samples without a view go on unnoticed.
    private static async Task Until(Task task, CancellationTokenSource all)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException) when (all.IsCancellationRequested)
        {
            // The end that was asked for.
        }
        finally
        {
            await all.CancelAsync();
        }
    }

    private CanarySource Canary(HeadBook heads)
    {
        return new CanarySource(lane.Surfaces.Measured, lane.Surfaces.NotMeasured, new CanaryNeeds(
            lane.Connections.Canary, lane.Connections.RuntimeAddress, heads, clock, arguments.RequestLimit, Jitter, store.LastValues)
        {
            Evictions = evictions,
            SocketTimeout = outside.Ledger.WebsocketTimeout?.ToTimeSpan(),
        });
    }

    private IEnumerable<ISource> Network(HeadBook heads)
    {
        // Shorter than a tick, so that what the other requests of a source told is not lost with the one that hangs.
        var limit = TimeSpan.FromTicks(Math.Min(arguments.RequestLimit.Ticks, (arguments.Interval * 0.6).Ticks));
        yield return new RuntimeSource(lane.Connections.Runtime, heads, evictions, clock, limit);
        if (lane.Connections.Prometheus is { } prometheus)
        {
            var indicators = catalogue.Indicators.Values.Where(indicator => indicator.IsAskedFor);
            yield return new FleetSource(prometheus, [.. indicators], Surfaces.Names, clock, limit);
        }
    }

    private IView View(Progress progress, TextWriter output) => arguments.Plain || Console.IsOutputRedirected
        ? new PlainView(progress, output, clock)
        : new TerminalView(progress, catalogue, AnsiConsole.Console, clock);

    private static double Jitter() => RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000.0;
}
