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
    Uri runtime,
    Provenance provenance,
    IndicatorCatalogue catalogue,
    StoreWriter store)
{
    private readonly TimeProvider clock = outside.Clock;
    private readonly Hold hold = Hold.Of(outside.Ledger, arguments.Exit);

    /// <summary>Observes until cancelled or the time asked for is over; says what was seen.</summary>
    public async Task<string> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var ending = arguments.For is { } span ? new CancellationTokenSource(span, clock) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellationToken);
        using var connections = new Connections(outside.Settings, runtime);
        var board = new MetricsBoard(catalogue, provenance, store.Sizes, arguments.Interval, clock);
        await using var metrics = await MetricsServer.StartAsync(board, arguments.MetricsPort, linked.Token);
        var progress = new Progress(hold);
        var heads = new HeadBook();
        using var canary = Canary(connections, heads);
        var routes = new RouteWatch(outside.Gcloud.Cloud, outside.Ledger, store, clock);
        await output.WriteLineAsync(
            ConsoleText.Line(
                $"observing {hold.Progress(clock.GetUtcNow())}; {outside.Settings.Environment}, {provenance.Revision} at {provenance.Host}; "
                    + $"{metrics.Address}metrics"));

        canary.Start(linked.Token);
        var sampler = new Sampler(
            [.. Network(connections, heads), canary, routes],
            store,
            new Grid(arguments.Interval),
            clock,
            outside.Redactor,
            [board, progress]);
        await Task.WhenAll(
            Until(sampler.RunAsync(linked.Token), linked),
            Until(View(progress, output).RunAsync(linked.Token), linked),
            Until(routes.RunAsync(linked.Token), linked));
        var shot = progress.Shot();
        return $"{hold.Progress(clock.GetUtcNow())}; {shot.Samples} samples and {shot.Gaps} gaps in this session";
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

    private TimeSpan RequestLimit => TimeSpan.FromSeconds(Math.Max(10, 2 * arguments.Speed));

    private CanarySource Canary(Connections connections, HeadBook heads)
    {
        var (measured, notMeasured) = Surfaces.Of(outside.Settings, outside.Ledger);
        return new CanarySource(measured, notMeasured, new CanaryNeeds(
            connections.Canary, connections.RuntimeAddress, heads, clock, RequestLimit, Jitter, store.LastValues));
    }

    private IEnumerable<ISource> Network(Connections connections, HeadBook heads)
    {
        // Shorter than a tick, so that what the other requests of a source told is not lost with the one that hangs.
        var limit = TimeSpan.FromTicks(Math.Min(RequestLimit.Ticks, (arguments.Interval * 0.6).Ticks));
        yield return new RuntimeSource(connections.Runtime, heads, clock, limit);
        if (connections.Prometheus is { } prometheus)
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
