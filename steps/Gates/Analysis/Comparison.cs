namespace RolloutSpecs.Gates;

/// <summary>What the time before the entry gives a judgement to compare its window with.</summary>
/// <param name="Level">The level before the entry, or null where too little of that time was observed.</param>
/// <param name="Hours">The usual hours, or null where they are not known.</param>
/// <param name="SaidOfLevel">Which level was compared, for people.</param>
/// <param name="SaidOfRhythm">Whether the time of day was taken out, for people.</param>
internal sealed record Comparison(LevelBefore? Level, UsualHours? Hours, string SaidOfLevel, string SaidOfRhythm)
{
    /// <summary>What was compared and what was not.</summary>
    public string Said => $"{SaidOfLevel}; {SaidOfRhythm}";

    /// <summary>The comparison, or in <c>Lacking</c> why nothing may be judged without it.</summary>
    /// <param name="input">What is judged.</param>
    /// <param name="indicator">Its first indicator.</param>
    /// <param name="material">The rise a minute that matters.</param>
    public static (Comparison Before, Judgement? Lacking) Of(AnalysisInput input, Observed indicator, double material)
    {
        if (input.Earlier is not { } earlier)
        {
            return (Nothing("the time before the entry was not asked for", "no hours before the rollout were asked for"), null);
        }

        var (past, lacking) = Past.Of(earlier, indicator);
        if (past is null)
        {
            return (Nothing("the time before the entry could not be read", "the hours before the rollout could not be read"), lacking);
        }

        var length = input.Window.Length;
        if (LevelBefore.Of(past, length, out var observed) is not { } level)
        {
            var seen = $"of {Formatting.Span(length)} before the entry at {Formatting.At(past.Before.Entered)}, {Formatting.Span(observed)} were observed, and half is needed{past.Refused}";
            return (Nothing(seen, "the level before the entry is not known"), null);
        }

        var (hours, whyNot) = UsualHours.Of(past, level, input.Window, material);
        var compared = $"the level before the entry at {Formatting.At(past.Before.Entered)} is that of {Formatting.Span(observed)} of {Formatting.Span(length)}";
        return (new Comparison(level, hours, compared, hours is null ? NotTakenOut(whyNot + past.Refused) : $"the time of day was taken out by {hours.Said}"), null);
    }

    /// <summary>By how much the usual rate a minute lies above the level before the entry, between two parts of the window; nothing where it is not known.</summary>
    public double Rhythm(double from, double to) => Hours is null || Level is null ? 0 : Hours.Between(from, to) - Level.PerMinute;

    private static Comparison Nothing(string seen, string whyNot) =>
        new(null, null, $"the level is that of the window's first quarter: {seen}", NotTakenOut(whyNot));

    private static string NotTakenOut(string whyNot) => $"the time of day was not taken out: {whyNot}";
}
