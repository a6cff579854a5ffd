using NodaTime;

namespace RolloutSpecs.Gates.Statistics;

/// <summary>How many observations of a part of a window keep a bound.</summary>
/// <param name="After">The part's begin, which is not in it.</param>
/// <param name="UpTo">Its end, which is.</param>
/// <param name="Within">How many keep it.</param>
/// <param name="Beyond">How many do not.</param>
/// <param name="Unknown">Of how many that cannot be told.</param>
public readonly record struct Tally(Instant After, Instant UpTo, double Within, double Beyond, double Unknown)
{
    /// <summary>How many there are.</summary>
    public double Count => Within + Beyond + Unknown;

    /// <summary>Both parts together, the later one second.</summary>
    public static Tally operator +(Tally left, Tally right) => Add(left, right);

    /// <summary>Both parts together, the later one second.</summary>
    public static Tally Add(Tally left, Tally right) =>
        new(left.After, right.UpTo, left.Within + right.Within, left.Beyond + right.Beyond, left.Unknown + right.Unknown);
}

/// <summary>Parts a window into slices that are large enough to be judged each.</summary>
public static class Slices
{
    /// <summary>Slices that each hold enough observations and last long enough; what is left at the end joins the last of them.</summary>
    /// <param name="tallies">The observations, by time.</param>
    /// <param name="atLeast">How long a slice must be.</param>
    /// <param name="least">How many observations it must hold.</param>
    /// <returns>None where there are no observations; one, which may hold fewer, where there are not enough for two.</returns>
    public static IReadOnlyList<Tally> Of(IReadOnlyList<Tally> tallies, Duration atLeast, int least)
    {
        var slices = new List<Tally>();
        Tally? open = null;
        foreach (var tally in tallies)
        {
            open = open is { } begun ? begun + tally : tally;
            if (open.Value.UpTo - open.Value.After >= atLeast && open.Value.Count >= least)
            {
                slices.Add(open.Value);
                open = null;
            }
        }

        if (open is { } rest)
        {
            var (last, before) = (slices.Count - 1, slices.LastOrDefault());
            slices = [.. slices.Take(Math.Max(0, last)), last < 0 ? rest : before + rest];
        }

        return slices;
    }
}
