using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>What values must not do.</summary>
/// <param name="Most">The bound that they must not be above.</param>
/// <param name="Lasting">How long a breach must last to count.</param>
/// <param name="Recovery">How long they must not be above it again for a breach to be over; one that returns before goes on.</param>
/// <param name="Unit">What they count.</param>
/// <param name="Remediation">What to do on a fail.</param>
/// <param name="Detectable">The smallest regression that the window could have shown.</param>
internal sealed record BreachRule(double Most, Duration Lasting, Duration Recovery, string Unit, string Remediation, string Detectable)
{
    /// <summary>How long an alert's value must not be above the bound for its breach to be over.</summary>
    public static Duration AlertRecovery { get; } = Duration.FromMinutes(5);

    /// <summary>What it came to over the whole window, where that has a bound too, which is the same.</summary>
    public WindowBudget? Budget { get; init; }

    /// <summary>When the first value can be told, where that is later than the window's begin.</summary>
    public Instant? Since { get; init; }
}
