namespace RolloutSpecs.Gates.Indicators;

/// <summary>How many observations lie above <paramref name="Above"/> and at or below <paramref name="UpTo"/>.</summary>
/// <param name="Above">The lower bound, excluded.</param>
/// <param name="UpTo">The upper bound, included; may be infinite.</param>
/// <param name="Count">How many; not necessarily whole, where Prometheus has added instances up.</param>
public sealed record Bucket(double Above, double UpTo, double Count);
