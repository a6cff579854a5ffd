namespace RolloutSpecs.Rehearsal;

/// <summary>When a rehearsal takes place.</summary>
internal static class RehearsalInstant
{
    /// <summary>A Monday afternoon in the ledger's time zone, a day after the rollout's last step.</summary>
    public static DateTimeOffset Value { get; } = new(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);
}
