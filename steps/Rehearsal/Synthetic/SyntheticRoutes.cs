using NodaTime;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Rehearsal.Cloud;
using RolloutSpecs.Rehearsal.Ledgers;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>How Cloud Run routed the services over time: as the ledger says, but for what differs in the world.</summary>
/// <param name="cloud">How Cloud Run behaves.</param>
/// <param name="ledger">The world's ledger.</param>
internal sealed class SyntheticRoutes(CloudBehaviour cloud, string ledger)
{
    private readonly IReadOnlyList<(Instant At, int Percent)> changes = RoutedTraffic.Changes(ledger);

    /// <summary>The routes that an observer would have been told at an instant, of each service.</summary>
    public IEnumerable<SyntheticRoute> At(Instant instant)
    {
        var percent = changes.LastOrDefault(change => change.At <= instant).Percent;
        return CloudService.All.Select(service => new SyntheticRoute(instant, service.Name, Of(service, percent, instant)));
    }

    private RouteMap Of(CloudService service, int percent, Instant instant) => cloud.Error is { } error
        ? RouteMap.Unknown(error)
        : new RouteMap(
            cloud.TrafficOf(service, percent, instant)
                .Where(target => target.Percent > 0)
                .ToDictionary(target => target.Revision, target => target.Percent),
            cloud.Untagged.Contains(service.Name) ? [] : new Dictionary<string, string> { [CloudService.Tag] = service.Current });
}
