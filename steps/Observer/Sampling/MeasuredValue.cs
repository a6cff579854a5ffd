namespace RolloutSpecs.Observer;

/// <summary>What a series was measured as.</summary>
/// <param name="Series">The series.</param>
/// <param name="Value">The value, in the indicator's unit; of a counter, its total.</param>
public sealed record MeasuredValue(SeriesKey Series, double Value);
