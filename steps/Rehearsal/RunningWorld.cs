using System.Collections.Immutable;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Rehearsal.Ledgers;
using RolloutSpecs.Rehearsal.Prometheus;
using RolloutSpecs.Rehearsal.Runtime;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal;

/// <summary>A world in which time passes: a runtime that publishes and a Prometheus whose counters grow, until it is disposed.</summary>
public sealed class RunningWorld : IAsyncDisposable
{
    private readonly WorldFolder folder = new();
    private readonly LoopbackServer runtime;
    private readonly LoopbackServer prometheus;
    private MintedTokens? tokens;

    private RunningWorld(World world, IndicatorCatalogue indicators, TimeProvider clock)
    {
        (World, Ledger) = (world, world.Ledger);
        runtime = new LoopbackServer(new RunningRuntime(world.Runtime, clock).AnswerAsync, clock);
        prometheus = new LoopbackServer(new PrometheusServer(indicators, clock).AnswerAsync, clock);
    }

    /// <summary>The world that runs.</summary>
    public World World { get; }

    /// <summary>The ledger of who observes it.</summary>
    public string Ledger { get; private set; }

    /// <summary>What an observer takes from environment variables, by the variable's name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Starts the runtime and Prometheus and writes gcloud and the ledger, which names the runtime's address; it needs no git.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="indicators">What the fleet's telemetry counts.</param>
    /// <param name="clock">What the servers go by, at whatever speed it runs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The world could not be set up; nothing of it is left behind.</exception>
    public static async Task<RunningWorld> StartAsync(
        World world, IndicatorCatalogue indicators, TimeProvider clock, CancellationToken cancellationToken)
    {
        var running = new RunningWorld(world, indicators, clock);
        try
        {
            var start = Instant.FromDateTimeOffset(clock.GetUtcNow());
            await Task.WhenAll(
                running.runtime.StartAsync(cancellationToken),
                running.prometheus.StartAsync(cancellationToken),
                running.folder.WriteCloudAsync(world.Cloud, WorldLedger.Of(world.LedgerEdits, start), start, cancellationToken));
            if (world.Tokens == SyncTokens.Minted)
            {
                running.tokens = await running.folder.MintAsync(clock, cancellationToken);
                running.Ledger = WorldLedger.Minting(running.folder.Mint, world.Ledger);
            }

            await running.folder.WriteLedgerAsync(WorldLedger.At(running.runtime.Address, running.Ledger), cancellationToken);
            running.Settings = running.Describe();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Drops all connections, stops the servers, then removes the folder.</summary>
    /// <exception cref="IOException">The folder can't be removed; the servers are stopped all the same.</exception>
    public async ValueTask DisposeAsync()
    {
        await runtime.DisposeAsync();
        await prometheus.DisposeAsync();
        tokens?.Dispose();
        folder.Delete();
    }

    private ImmutableSortedDictionary<string, string> Describe() => new Dictionary<string, string>
    {
        ["RUNTIME_BASE_URL"] = runtime.Address.AbsoluteUri,
        ["RUNTIME_ADMIN_TOKEN"] = Credentials.Runtime,
        ["SYNC_TOKEN_WEB"] = Credentials.SyncWeb,
        ["SYNC_TOKEN_DESKTOP"] = Credentials.SyncDesktop,
        ["SYNC_TOKEN_IOS"] = Credentials.SyncIos,
        ["PROMETHEUS_URL"] = prometheus.Address.AbsoluteUri,
        ["PROMETHEUS_TOKEN"] = Credentials.Prometheus,
        ["ROLLOUT_LEDGER"] = folder.Ledger,
        ["GCLOUD"] = folder.Gcloud,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
