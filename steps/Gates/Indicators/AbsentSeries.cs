using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>A series that a source was asked for and does not have.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Source">The source, for people.</param>
/// <param name="Interval">How often it samples.</param>
/// <param name="Metric">The metric that was asked for, or null where the selector names none.</param>
/// <param name="Narrowed">The labels that narrow it to a value; null where it is narrowed otherwise too.</param>
public sealed record AbsentSeries(
    Indicator Indicator,
    string? Surface,
    string Source,
    Duration Interval,
    string? Metric,
    IReadOnlyDictionary<string, string>? Narrowed);
