using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>The span that a gate judges: both ends are in it.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end, not before its begin.</param>
public sealed record ObservationWindow(Instant From, Instant To)
{
    /// <summary>How long it is.</summary>
    public Duration Length => To - From;
}
