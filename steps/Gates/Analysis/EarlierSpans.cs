using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Plans which spans before a stage's entry are read; pure.</summary>
public static class EarlierSpans
{
    internal static readonly Duration ShortestForWeek = Duration.FromHours(8);

    /// <summary>
    /// The window's length before the entry; the day before the rollout began; and for windows of 8 hours or more the same hours a week (or
    /// weeks) earlier, before the rollout began. Spans that meet are one, so that nothing is read twice.
    /// </summary>
    /// <param name="window">The window.</param>
    /// <param name="before">The time before the entry.</param>
    /// <returns>The spans, by time.</returns>
    public static IReadOnlyList<ObservationWindow> Of(ObservationWindow window, BeforeEntry before)
    {
        var reach = EarlierHours.Reach;
        var spans = new List<ObservationWindow>
        {
            new(before.Entered - window.Length, before.Entered),
            new(before.Began - EarlierHours.Day - reach, before.Began),
        };
        if (window.Length >= ShortestForWeek)
        {
            var shift = EarlierHours.ShiftOf(window.To, before.Began, EarlierHours.Week);
            spans.Add(new ObservationWindow(
                before.Entered - window.Length - shift - reach, Instant.Min(window.To - shift + reach, before.Began)));
        }

        var joined = new List<ObservationWindow>();
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (joined.Count > 0 && span.From <= joined[^1].To)
            {
                joined[^1] = new ObservationWindow(joined[^1].From, Instant.Max(joined[^1].To, span.To));
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
