namespace RolloutSpecs.Reporting.Charts;

/// <summary>A span of a chart.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Width">Its width; what is very short can still be seen.</param>
public sealed record ChartSpan(string X, string Width);
