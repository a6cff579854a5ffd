namespace RolloutSpecs.Observer;

/// <summary>Observations of one size that a histogram has gained.</summary>
/// <param name="Series">The series.</param>
/// <param name="Value">The size, in the indicator's unit.</param>
/// <param name="Count">How many.</param>
public sealed record MeasuredSize(SeriesKey Series, double Value, long Count);
