using System.Collections.Concurrent;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Probes;
using RolloutSpecs.Probes.Cloud;

namespace RolloutSpecs.Observer.Run;

/// <summary>
/// Asks Cloud Run once a minute how the ledger's services are routed and writes it into the store; no sample waits for it.
/// </summary>
/// <param name="cloud">Asks; it gives up after <see cref="Limits.Probe"/>.</param>
/// <param name="ledger">Names the services.</param>
/// <param name="store">The store.</param>
/// <param name="clock">Counts the minutes.</param>
public sealed class RouteWatch(CloudProbe cloud, RolloutLedger ledger, StoreWriter store, TimeProvider clock) : ISource
{
    private readonly Grid minutes = new(TimeSpan.FromMinutes(1));
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SourceProblem> untold = new();

    /// <inheritdoc/>
    public string Name => "routes";

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (ledger.Cloud is not { } where)
        {
            Tell(Name, "not stored: the ledger has no cloud to ask");
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
            return;
        }

        while (true)
        {
            await Task.WhenAll(ledger.Services.Values
                .Select(entry => entry.Service)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(service => WatchAsync(where, service, cancellationToken))).WaitAsync(cancellationToken);
            var now = clock.GetUtcNow();
            await Task.Delay(minutes.After(now) - now, clock, cancellationToken);
        }
    }

    /// <summary>The problems since the last tick, each once for as long as it lasts.</summary>
    public Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        var problems = new List<SourceProblem>();
        while (untold.TryDequeue(out var problem))
        {
            problems.Add(problem);
        }

        return Task.FromResult(Reading.Nothing with { Problems = problems });
    }

    private async Task WatchAsync(LedgerCloud where, string service, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow();
        var map = RouteMap.Of(service, (await cloud.ServiceAsync(where, service)).Answer);
        if (!cancellationToken.IsCancellationRequested)
        {
            Tell($"{Name} of {service}", Written(at, service, map) ?? map.Problem);
        }
    }

    /// <returns>Why it could not be written, or null.</returns>
    private string? Written(DateTimeOffset at, string service, RouteMap map)
    {
        try
        {
            store.WriteRoute(at, service, map.ToText());
            return null;
        }
        catch (StoreException failure)
        {
            return failure.Message;
        }
    }

    private void Tell(string source, string? problem)
    {
        if (problem is not null && known.GetValueOrDefault(source) != problem)
        {
            untold.Enqueue(new SourceProblem(source, problem));
        }

        known[source] = problem ?? "";
    }
}
