using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>A number that a value is held to, and how far the value is from it.</summary>
/// <param name="Of">Which value: the peak, how long it lasted, that of the whole window, …; see docs/decision.md.</param>
/// <param name="Direction">On which side of it the value must be.</param>
/// <param name="Limit">The number.</param>
/// <param name="Unit">What number and value count.</param>
public sealed record Bound(string Of, BoundDirection Direction, [property: JsonPropertyName("bound")] double Limit, string Unit)
{
    /// <summary>The value, or null where it could not be told.</summary>
    public double? Value { get; init; }

    /// <summary>
    /// How far the value is from the number, below zero beyond it; null where that alone does not tell how far the verdict is from
    /// flipping.
    /// </summary>
    public double? Margin { get; init; }

    /// <summary>With a value that decides.</summary>
    internal Bound Met(double value) => Told(value) with { Margin = Finite(Limit - value) };

    /// <summary>With a value that does not decide alone.</summary>
    internal Bound Told(double value) => this with { Value = Finite(value) };

    // What is rounded as sums are reads as the numbers in the reason do; JSON knows no infinity.
    private static double? Finite(double value) => double.IsFinite(value) ? Math.Round(value, 9) : null;
}
