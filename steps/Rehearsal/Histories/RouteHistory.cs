using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Rehearsal;

/// <summary>How Cloud Run routed the services over time: as the ledger says, but for what differs in the world.</summary>
/// <param name="cloud">How Cloud Run behaves.</param>
/// <param name="ledger">The world's ledger.</param>
internal sealed class RouteHistory(CloudBehaviour cloud, string ledger)
{
    private readonly IReadOnlyList<(Instant At, int Percent)> changes = RoutedTraffic.Changes(ledger);

    /// <summary>The routes that an observer would have been told at an instant, of each service.</summary>
    public IEnumerable<HistoryRoute> At(Instant instant)
    {
        var percent = changes.LastOrDefault(change => change.At <= instant).Percent;
        return CloudService.All.Select(service => new HistoryRoute(instant, service.Name, Of(service, percent, instant)));
    }

    private RouteMap Of(CloudService service, int percent, Instant instant) => cloud.Error is { } error
        ? RouteMap.Unknown(error)
        : new RouteMap(
            cloud.TrafficOf(service, percent, instant).Where(target => target.Percent > 0).ToDictionary(target => target.Revision, target => target.Percent),
            cloud.Untagged.Contains(service.Name) ? [] : new Dictionary<string, string> { [CloudService.Tag] = service.Current });
}
