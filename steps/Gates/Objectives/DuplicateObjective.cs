using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>No message may arrive twice: one is too many.</summary>
/// <param name="Indicator">The duplicates.</param>
/// <param name="Volume">All messages.</param>
/// <param name="Surface">web, desktop or ios, or null.</param>
/// <param name="Least">How many messages there must be at least.</param>
/// <param name="Remediation">What to do on a fail.</param>
public sealed record DuplicateObjective(string Indicator, string Volume, string? Surface, int Least, string Remediation)
    : Objective(Indicator, Surface)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Indicators => [Indicator, Volume];

    /// <inheritdoc/>
    public override IReadOnlyList<Bound> Bounds(Indicator indicator) => [new Bound("total", BoundDirection.AtMost, 0, indicator.Unit)];

    /// <inheritdoc/>
    public override string Words(SoundInput input) => $"no {input.First.Of()}";

    /// <inheritdoc/>
    public override Finding Judge(SoundInput input)
    {
        var found = input.First.Growth(input.Window);
        var (seen, all) = (found.Sum(sample => sample.Value), input.Second.Growth(input.Window).Sum(sample => sample.Value));
        var peak = new Peak(seen, null, found[^1].Value);
        return ((seen, all) switch
        {
            ( > 0, _) => Finding.Fail(
                $"{Formatting.Number(seen)} among {Formatting.Number(all)} messages, the first by "
                + $"{Formatting.At(found.First(sample => sample.Value > 0).At)}",
                $"{Formatting.Number(seen)} too many",
                Remediation,
                peak),
            _ when all < Least => Finding.Undecided(
                $"expected it on at least {Least} messages; there are {Formatting.Number(all)}",
                "observe longer, or publish more, then run the gate again",
                peak),
            _ => Finding.Pass(
                $"none among {Formatting.Number(all)} messages",
                "the first one would flip it",
                $"a share of {Formatting.Percent(Binomial.Upper(0, (long)all, 0.95))} duplicates would have shown with 95 % probability",
                peak),
        }) with
        {
            Line = new ChartLine([.. found.Select(sample => new Point(sample.At, sample.Value))], 0),
            Bounds = [Bounds(input.First.Indicator)[0].Met(seen)],
        };
    }
}
