namespace RolloutSpecs.Gates;

/// <summary>A measurement's members in <c>decision.json</c>, in their order.</summary>
internal sealed record MeasurementJson
{
    public required string Indicator { get; init; }

    public required string? Surface { get; init; }

    public required string Population { get; init; }

    public required string Source { get; init; }

    public required string Objective { get; init; }

    public required double? Worst { get; init; }

    public required DateTimeOffset? WorstAt { get; init; }

    public required double? Last { get; init; }

    public required string Unit { get; init; }

    public required string Margin { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required long Samples { get; init; }

    public required long Expected { get; init; }

    public required Verdict Verdict { get; init; }

    // Records of before it was added lack it.
    public IReadOnlyList<Bound> Bounds { get; init; } = [];

    public static MeasurementJson Of(Measurement measured) => new()
    {
        Indicator = measured.Indicator.Title,
        Surface = measured.Indicator.Surface,
        Population = measured.Indicator.Population,
        Source = measured.Indicator.Source,
        Objective = measured.Objective.Text,
        Worst = measured.Values.Peak,
        WorstAt = measured.Values.PeakAt,
        Last = measured.Values.Last,
        Unit = measured.Values.Unit,
        Margin = measured.Objective.Margin,
        From = measured.Samples.From,
        To = measured.Samples.To,
        Samples = measured.Samples.Present,
        Expected = measured.Samples.Expected,
        Verdict = measured.Verdict,
        Bounds = measured.Objective.Bounds,
    };

    public Measurement ToMeasurement() => new(
        new MeasuredIndicator(Indicator, Surface, Population, Source),
        new MeasuredObjective(Objective, Margin) { Bounds = Bounds },
        new MeasuredValues(Worst, WorstAt, Last, Unit),
        new MeasuredSamples(From, To, Samples, Expected),
        Verdict);
}
