namespace RolloutSpecs.Gates;

/// <summary>What a counter's rate would usually be in a window, by the level before the entry and the rhythm before the rollout began.</summary>
/// <param name="Said">By which hours, for people.</param>
/// <param name="Rates">The usual growth a minute in equal parts of the window, by time.</param>
internal sealed record UsualHours(string Said, IReadOnlyList<double> Rates)
{
    private const double ShareNeeded = 0.9;

    /// <summary>By the same hours a week earlier where they are known, else by the day before the rollout began; or in <c>WhyNot</c> why by neither.</summary>
    /// <param name="past">What is known of the time before.</param>
    /// <param name="level">The level before the entry.</param>
    /// <param name="window">The window.</param>
    /// <param name="material">The rise a minute that matters.</param>
    public static (UsualHours? Hours, string WhyNot) Of(Past past, LevelBefore level, ObservationWindow window, double material)
    {
        var (week, noWeek) = Of(EarlierReference.Week(past, window), past, level, window, material, isOfAnotherTime: true);
        if (week is not null)
        {
            return (week, "");
        }

        var reference = EarlierReference.Day(past);
        var (day, noDay) = Of(reference, past, level, window, material, isOfAnotherTime: false);
        var (risen, noRisen) = Of(reference.Risen, past, level, window, material, isOfAnotherTime: false);
        // Where that day fell for good, either reading may be the right one, so that the lower counts at each moment.
        (day, noDay) = (day is null || risen is null ? null : day with { Rates = [.. day.Rates.Zip(risen.Rates, Math.Min)] }, day is null ? noDay : noRisen);
        return window.Length < EarlierSpans.ShortestForWeek || day is null
            ? (day, noDay)
            : (day with { Said = $"{day.Said}, and that of the week was not: {noWeek}" }, "");
    }

    /// <summary>The mean usual rate between two parts of the window, 0 to 1.</summary>
    public double Between(double from, double to)
    {
        var first = Math.Clamp((int)Math.Floor(from * Rates.Count), 0, Rates.Count - 1);
        var last = Math.Clamp((int)Math.Ceiling(to * Rates.Count), first + 1, Rates.Count);
        return Rates.Skip(first).Take(last - first).Average();
    }

    private static (UsualHours? Hours, string WhyNot) Of(
        EarlierReference reference, Past past, LevelBefore level, ObservationWindow window, double material, bool isOfAnotherTime)
    {
        var count = Math.Max(1, (int)Math.Round(window.Length / past.Step));
        var rates = Enumerable.Range(0, count).Select(part => reference.At(window.From + (window.Length * ((part + 0.5) / count)))).ToList();
        var known = rates.OfType<double>().ToList();
        if (known.Count < ShareNeeded * count)
        {
            return (null, $"of {reference.Said}, {Formatting.Percent((double)known.Count / count)} of what the window needs was observed");
        }

        if (reference.Below(level, past.Step, window.Length) is not { } above)
        {
            return (null, $"of {reference.Said}, too little was observed to compare the level before the entry with");
        }

        if (above >= material)
        {
            return (null, $"the level before the entry is {Formatting.Number(above)} a minute above that of {reference.Said}, so that a rise then did not go back");
        }

        // What has risen since another week and stayed may have risen in these very hours, which then excuse nothing.
        var stayed = isOfAnotherTime ? Math.Max(0, above) : 0;
        var least = known.Min();
        return (new UsualHours(reference.Said, [.. rates.Select((rate, part) => (rate ?? least) + above - (stayed * (part + 0.5) / count))]), "");
    }
}
