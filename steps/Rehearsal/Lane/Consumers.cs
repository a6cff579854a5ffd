namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>Who follows which topics; nobody is forgotten for being idle.</summary>
internal sealed class Consumers
{
    private readonly Dictionary<(string Principal, string Topic), Consumer> registry = [];

    /// <summary>How many there are.</summary>
    public int Count => registry.Count;

    /// <summary>How many topics the principal follows.</summary>
    public int TopicsOf(SyncPrincipal principal) => registry.Keys.Count(key => key.Principal == principal.Key);

    /// <summary>The consumer, new or known.</summary>
    public Consumer Enter(SyncPrincipal principal, string topic) =>
        registry.TryGetValue((principal.Key, topic), out var known) ? known : registry[(principal.Key, topic)] = new Consumer();

    /// <summary>Forgets the consumer.</summary>
    public void Remove(SyncPrincipal principal, string topic) => registry.Remove((principal.Key, topic));
}
