using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Makes judgements that say what was measured.</summary>
/// <param name="Input">What is judged.</param>
/// <param name="Observed">The indicator.</param>
/// <param name="Objective">The bound that it must keep, as a sentence's end.</param>
/// <param name="Samples">How many samples there are.</param>
/// <param name="Expected">How many are expected.</param>
internal sealed record Measuring(AnalysisInput Input, Observed Observed, string Objective, long Samples, long Expected)
{
    /// <summary>What a chart of it is drawn from; the samples themselves unless a judgement says what it made of them.</summary>
    public Course Course { get; init; } = new(Input.Window, Observed);

    private string Beside => Remarks.Of(Input);

    private string Where => $"in {Shown.At(Input.Window.From)} to {Shown.At(Input.Window.To)}, on {Shown.Number(Samples)} samples from {Observed.Source}";

    public static Measuring Of(AnalysisInput input, int index, string objective)
    {
        var observed = (Observed)input.Observations[index];
        var coverages = observed.CoveragesOf(input).ToList();
        return new Measuring(input, observed, objective, coverages.Sum(coverage => coverage.Present), coverages.Sum(coverage => coverage.Expected));
    }

    /// <summary>The same with the values that were judged.</summary>
    /// <param name="points">The values.</param>
    /// <param name="bound">What they must not be above, or null where the objective is no such bound.</param>
    /// <param name="breach">When they were, or null.</param>
    public Measuring Along(IReadOnlyList<Point> points, double? bound, ObservationWindow? breach = null) =>
        this with { Course = Course with { Judged = points, Bound = bound, Breach = breach } };

    /// <summary>The bound is kept.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="margin">How far from flipping.</param>
    /// <param name="detectable">The smallest regression that the window could have shown.</param>
    /// <param name="measured">The worst value, when, and the last value.</param>
    public Judgement Pass(string seen, string margin, string detectable, Worst measured) =>
        Judgement.Pass($"expected {Objective}; seen {seen} {Where}; {margin}; {detectable}{Beside}") with
        {
            Measurements = [Measured(Verdict.Pass, margin, measured)],
        };

    /// <summary>The bound is broken.</summary>
    public Judgement Fail(string seen, string margin, string remediation, Worst measured) =>
        Judgement.Fail($"expected {Objective}; seen {seen} {Where}; {margin}{Beside}", remediation) with
        {
            Measurements = [Measured(Verdict.Fail, margin, measured)],
        };

    /// <summary>It cannot be told.</summary>
    public Judgement Undecided(string seen, string remediation, Worst measured) =>
        Judgement.Undecided($"expected {Objective}; {seen} {Where}{Beside}", remediation) with
        {
            Measurements = [Measured(Verdict.Undecided, "not told", measured)],
        };

    private Measurement Measured(Verdict verdict, string margin, Worst measured) => new(
        Observed.Indicator.Title,
        Observed.Surface,
        Observed.Indicator.Population == Population.Canary ? "canary" : "fleet",
        Observed.Source,
        Objective,
        measured.Value,
        measured.At?.ToDateTimeOffset(),
        measured.Last,
        measured.Unit ?? Observed.Indicator.Unit,
        margin,
        Input.Window.From.ToDateTimeOffset(),
        Input.Window.To.ToDateTimeOffset(),
        Samples,
        Expected,
        verdict)
    {
        Course = Course,
    };
}

/// <summary>The worst value of a measurement.</summary>
/// <param name="Value">The value, or null where it cannot be told.</param>
/// <param name="At">When it was, or null where it is of the whole window.</param>
/// <param name="Last">The last value, or null.</param>
/// <param name="Unit">Its unit, where it is not the indicator's.</param>
internal sealed record Worst(double? Value, Instant? At = null, double? Last = null, string? Unit = null);
