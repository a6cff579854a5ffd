using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>The objectives of the surface-ux gate: what reaches a surface.</summary>
public static class SurfaceUxGate
{
    private const string Remediation =
        "compare the sequences in the runtime's log with what the client received; if it began with this stage, roll the surface's "
        + "release back, then restart the hold";

    /// <summary>No duplicate.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="least">How many messages there must be at least.</param>
    public static Objective Duplicates(string surface, int least) =>
        new DuplicateObjective("canary_duplicates", "canary_messages", surface, least, Remediation);

    /// <summary>No message stays missing.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="lasting">How long is too long.</param>
    public static Objective Missing(string surface, Duration lasting) =>
        new SustainedObjective("canary_missing_messages", surface, lasting, Remediation);

    /// <summary>The delivery latency.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective Delivery(string surface, QuantileBound most) => new QuantileObjective("canary_delivery_seconds", surface, most);

    /// <summary>The clocks agree well enough for a latency to mean anything.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">How far apart they may be, in s.</param>
    public static Objective Clocks(string surface, double most) => new SkewObjective(
        "canary_clock_skew_seconds", surface, most, "set the clocks of the observer's machine and of the runtime, then restart the hold");
}
