using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>What a gate has measured of an indicator; <c>decision.json</c> holds it as one flat object.</summary>
/// <param name="Indicator">What was measured.</param>
/// <param name="Objective">What it must keep.</param>
/// <param name="Values">What it came to.</param>
/// <param name="Samples">On what.</param>
/// <param name="Verdict">The verdict on it.</param>
[JsonConverter(typeof(MeasurementConverter))]
public sealed record Measurement(
    MeasuredIndicator Indicator, MeasuredObjective Objective, MeasuredValues Values, MeasuredSamples Samples, Verdict Verdict)
{
    /// <summary>What a chart of it is drawn from, or null where it was read from a decision, which does not keep it.</summary>
    public ChartData? Chart { get; init; }
}
