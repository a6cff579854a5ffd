using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>What a source tells of the observers whose samples it has of a window.</summary>
/// <param name="Observers">What each of them says of itself, by time.</param>
public sealed record ObserversTold(IReadOnlyList<Provenance> Observers)
{
    /// <summary>When they said so, where a source tells it beside the samples, not with them.</summary>
    /// <value>Null: each sample is of one of them.</value>
    public Observed? Said { get; init; }

    /// <summary>Since when they say so, where a source tells when they began.</summary>
    /// <value>Null: <see cref="Said"/> tells it.</value>
    public Instant? Since { get; init; }

    /// <summary>Why nothing is told.</summary>
    /// <value>Null: something is.</value>
    public NotObserved? Lacking { get; init; }

    /// <summary>Nothing is told.</summary>
    public static ObserversTold Nothing(NotObserved lacking) => new([]) { Lacking = lacking };
}
