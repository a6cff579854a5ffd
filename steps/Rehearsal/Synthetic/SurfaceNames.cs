namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>The surfaces of the rehearsed rollout.</summary>
internal static class SurfaceNames
{
    public static IReadOnlyList<string> All { get; } = ["web", "desktop", "ios"];

    /// <summary>The surfaces that an indicator has series of; one without a name where it has one series for all.</summary>
    public static IReadOnlyList<string> Of(RolloutSpecs.Gates.Indicators.Indicator indicator) => indicator.IsPerSurface ? All : [""];
}
