using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>What is known of a counter's rate before the stage's entry.</summary>
/// <param name="Before">Which time that is.</param>
/// <param name="Rates">The growth a minute, by time; missing where it was not observed.</param>
/// <param name="Step">How far the rates lie apart.</param>
/// <param name="Unusable">What was told and cannot be used, each with why.</param>
internal sealed record Past(BeforeEntry Before, IReadOnlyList<Point> Rates, Duration Step, IReadOnlyList<string> Unusable)
{
    private static readonly Duration FinestStep = Duration.FromMinutes(5);

    /// <summary>The past, or in <c>Lacking</c> why nothing may be judged without it.</summary>
    /// <param name="earlier">What was told.</param>
    /// <param name="indicator">The indicator as it was told in the window.</param>
    public static (Past? Known, Judgement? Lacking) Of(Earlier earlier, Observed indicator)
    {
        // A source that holds nothing of a span has answered; one that did not answer may hold what would turn the gate red.
        if (earlier.Spans.Select(span => (span.Span, Told: span.Told as NotObserved)).FirstOrDefault(span => span.Told is { IsEmpty: false, IsSomethingElse: false }) is { Told: { } broken } unread)
        {
            return (null, Judgement.Undecided(
                $"expected to be told {indicator.Of()} before the entry too, from {Formatting.At(unread.Span.From)} to {Formatting.At(unread.Span.To)}, since the window is compared with it: {broken.Reason}",
                broken.Remediation));
        }

        var told = earlier.Spans.Where(span => span.Told is Observed).Select(span => (span.Span, Told: (Observed)span.Told)).ToList();
        var step = Duration.Max(FinestStep, 4 * told.Select(span => span.Told.Interval).Append(indicator.Interval).Max());
        return (
            new Past(
                earlier.Before,
                [.. told.Where(span => EarlierRates.Unusable(span.Told) is null).SelectMany(span => EarlierRates.Of(span.Span, span.Told, step))],
                step,
                [.. from span in earlier.Spans
                    where span.Told is NotObserved { IsSomethingElse: true }
                    select ((NotObserved)span.Told).Reason,
                 .. from span in told
                    let why = EarlierRates.Unusable(span.Told)
                    where why is not null
                    select $"{why} from {Formatting.At(span.Span.From)} to {Formatting.At(span.Span.To)}"]),
            null);
    }

    /// <summary>What was told and cannot be used, as a sentence's end; empty where all of it can.</summary>
    public string Refused => Unusable.Count == 0 ? "" : $" ({string.Join("; ", Unusable)})";
}
