namespace RolloutSpecs.Gates;

/// <summary>Puts a finding into words, with what was measured; pure.</summary>
internal static class FindingWords
{
    /// <summary>The judgement.</summary>
    public static Judgement Of(Objective objective, SoundInput input, Finding finding)
    {
        var samples = MeasuredSamples.Of(input);
        var words = objective.Words(input);
        return Judged(input, finding, words, samples) with
        {
            Measurements =
            [
                new Measurement(
                    MeasuredIndicator.Of(input.First),
                    new MeasuredObjective(words, finding.Margin) { Bounds = BoundsOf(objective, input, finding) },
                    MeasuredValues.Of(finding.Peak, input.First.Indicator),
                    samples,
                    finding.Verdict)
                {
                    Chart = new ChartData(input.Window, input.First) { Line = finding.Line },
                },
            ],
        };
    }

    private static Judgement Judged(SoundInput input, Finding finding, string words, MeasuredSamples samples)
    {
        var where = $"in {Formatting.At(input.Window.From)} to {Formatting.At(input.Window.To)}, on {Formatting.Number(samples.Present)} "
            + $"samples from {input.First.Source}";
        var end = Remarks.Of(input.Told) + (finding.Note is { } note ? $"; {note}" : "");
        return finding.Verdict switch
        {
            Verdict.Pass => Judgement.Pass($"expected {words}; seen {finding.Seen} {where}; {finding.Margin}; {finding.Detectable}{end}"),
            Verdict.Fail => Judgement.Fail($"expected {words}; seen {finding.Seen} {where}; {finding.Margin}{end}", finding.Remediation),
            _ => Judgement.Undecided($"expected {words}; {finding.Seen} {where}{end}", finding.Remediation),
        };
    }

    // Nobody knows how far it is from flipping where nobody knows on which side it is.
    private static IReadOnlyList<Bound> BoundsOf(Objective objective, SoundInput input, Finding finding) =>
        finding.Bounds.Count == 0 ? objective.Bounds(input.First.Indicator)
        : finding.Verdict == Verdict.Undecided ? [.. finding.Bounds.Select(bound => bound with { Margin = null })]
        : finding.Bounds;
}
