namespace RolloutSpecs.Gates;

/// <summary>A bound on a quantile.</summary>
/// <param name="Quantile">Which, 0 to 1.</param>
/// <param name="Most">The bound, in the indicator's unit.</param>
/// <param name="Least">On how many observations at least.</param>
public sealed record QuantileBound(double Quantile, double Most, int Least);
