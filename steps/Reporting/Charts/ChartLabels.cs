using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Reporting;

/// <summary>What stands on a chart, and the whole of it in words.</summary>
/// <param name="Highest">The highest value.</param>
/// <param name="Bound">The objective's bound, or null.</param>
/// <param name="From">The left edge.</param>
/// <param name="To">The right edge.</param>
/// <param name="Text">The chart for those who read it.</param>
public sealed record ChartLabels(string Highest, string? Bound, string From, string To, string Text)
{
    private const int MostSpans = 3;

    /// <summary>The labels of values over a window.</summary>
    /// <param name="measured">The measurement.</param>
    /// <param name="data">How it went.</param>
    /// <param name="gaps">Where samples are missing.</param>
    /// <param name="worst">The highest value, or null.</param>
    public static ChartLabels Of(Measurement measured, ChartData data, IReadOnlyList<ObservationWindow> gaps, Point? worst)
    {
        var bound = data.Bound is { } most ? $"at most {Shown(most)}" : null;
        var resets = data.Resets;
        string?[] sentences =
        [
            worst is { } peak
                ? $"Highest {Shown(peak.Value!.Value)} {measured.Values.Unit} at {At(peak.At)}."
                : "No value is known.",
            bound is null ? null : $"Objective {bound}.",
            data.Breach is { } breach ? $"Above it from {At(breach.From)} to {At(breach.To)}." : null,
            gaps.Count > 0 ? $"No samples {Listed([.. gaps.Select(gap => $"from {At(gap.From)} to {At(gap.To)}")])}." : null,
            resets.Count > 0 ? $"The counter began again at {Listed([.. resets.Select(At)])}." : null,
        ];
        return new ChartLabels(
            worst is { } highest ? $"highest {Shown(highest.Value!.Value)}" : "nothing known",
            bound,
            At(data.Window.From),
            At(data.Window.To),
            string.Join(' ', sentences.OfType<string>()));
    }

    /// <summary>A number as people read it.</summary>
    internal static string Shown(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string At(Instant at) => Wording.Brief(at.ToDateTimeOffset());

    private static string Listed(IReadOnlyList<string> all) => all.Count <= MostSpans
        ? string.Join(", ", all)
        : $"{string.Join(", ", all.Take(MostSpans))} and {all.Count - MostSpans} more times";
}
