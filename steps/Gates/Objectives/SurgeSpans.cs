using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>The equal spans of a window that a surge is looked for in.</summary>
/// <param name="Counts">The growth in each, beside the hours' rhythm.</param>
/// <param name="Minutes">How many minutes each is long.</param>
/// <param name="Width">How long they were meant to be.</param>
internal sealed record SurgeSpans(IReadOnlyList<double?> Counts, double Minutes, Duration Width)
{
    /// <summary>When a span begins, or a part of it.</summary>
    public Instant At(ObservationWindow window, double span) => window.From + (window.Length * (span / Counts.Count));

    /// <summary>Their rates a minute, as a chart draws them.</summary>
    public ChartLine Line(ObservationWindow window, double bound, ObservationWindow? breach) =>
        new([.. Counts.Select((growth, index) => new Point(At(window, index + 0.5), growth / Minutes))], bound, breach);
}
