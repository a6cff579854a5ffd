using RolloutSpecs.Observer.Readings;

namespace RolloutSpecs.Observer.Canary;

/// <summary>Subscribes as one surface would: at most one live socket and one replay at a time.</summary>
internal sealed class SurfaceCanary : IDisposable
{
    private readonly Bootstraps bootstraps;
    private readonly LiveFollower live;
    private readonly string name;
    private Task? running;

    public SurfaceCanary(CanarySurface surface, CanaryNeeds needs)
    {
        name = surface.Name;
        Record = new CanaryRecord(surface, needs.Clock, needs.LastValues, needs.Evictions);
        var client = new TopicClient(needs.Http, needs.Runtime, surface, Record, needs.Clock, needs.Limit) { Pings = needs.Pings };
        bootstraps = new Bootstraps(client, Record, surface.Topic, needs.Heads, needs.Clock, needs.Limit, needs.Jitter);
        live = new LiveFollower(client, Record, surface.Topic, needs.Clock, needs.Jitter, new SocketCuts(needs.SocketTimeout));
        needs.Heads.Listen(surface.Topic, Hear);
    }

    private CanaryRecord Record { get; }

    public void Start(CancellationToken cancellationToken) =>
        running = Task.WhenAll(bootstraps.RunAsync(cancellationToken), live.RunAsync(bootstraps.Started, cancellationToken));

    /// <summary>What was seen; nothing once it has stopped, since values that no longer change would look healthy.</summary>
    public Reading Read() => running is { Exception.InnerException: { } failure }
        ? Reading.Of(new SourceProblem(
            $"canary {name}", $"expected to follow the topic, seen an error of the observer's own: {failure.Message}: restart it"))
        : Record.Read();

    public void Dispose() => live.Dispose();

    private void Hear(long head)
    {
        if (Record.HasRestartedBy(head))
        {
            live.Drop();
        }
    }
}
