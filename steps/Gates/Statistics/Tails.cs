namespace RolloutSpecs.Gates.Statistics;

/// <summary>How probable a result at least as extreme is where there is no trend.</summary>
/// <param name="Up">One-sided, towards a rise.</param>
/// <param name="Down">One-sided, towards a fall.</param>
/// <param name="TwoSided">Towards either.</param>
public sealed record Tails(double Up, double Down, double TwoSided)
{
    /// <summary>What is certain: nothing could have come out otherwise.</summary>
    internal static Tails Certain { get; } = new(1, 1, 1);
}
