namespace RolloutSpecs.Gates;

/// <summary>What an objective found in a window, before it is put into words.</summary>
/// <param name="Verdict">Pass, fail or undecided.</param>
/// <param name="Seen">What was seen; of an undecided one, what is missing.</param>
/// <param name="Margin">How far from flipping, for people.</param>
/// <param name="Detectable">Of a pass, the smallest regression that the window could have shown.</param>
/// <param name="Remediation">What to do; empty on a pass.</param>
/// <param name="Peak">The value that came nearest to the bound or went farthest beyond.</param>
public sealed record Finding(Verdict Verdict, string Seen, string Margin, string Detectable, string Remediation, Peak Peak)
{
    /// <summary>What a chart draws besides the samples.</summary>
    public ChartLine Line { get; init; } = new(null, null);

    /// <summary>The bounds with their values; empty where none could be told.</summary>
    public IReadOnlyList<Bound> Bounds { get; init; } = [];

    /// <summary>What the reason says at its end, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The objective is kept.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="margin">How far from flipping.</param>
    /// <param name="detectable">The smallest regression that the window could have shown.</param>
    /// <param name="peak">The value that came nearest to the bound.</param>
    public static Finding Pass(string seen, string margin, string detectable, Peak peak) =>
        new(Verdict.Pass, seen, margin, detectable, "", peak);

    /// <summary>The objective is broken.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="margin">How far beyond the bound.</param>
    /// <param name="remediation">What to do.</param>
    /// <param name="peak">The value that went farthest beyond the bound.</param>
    public static Finding Fail(string seen, string margin, string remediation, Peak peak) =>
        new(Verdict.Fail, seen, margin, "", remediation, peak);

    /// <summary>It cannot be told.</summary>
    /// <param name="missing">What is missing.</param>
    /// <param name="remediation">What to do.</param>
    /// <param name="peak">The value that came nearest to the bound, where one is known.</param>
    public static Finding Undecided(string missing, string remediation, Peak? peak = null) =>
        new(Verdict.Undecided, missing, "not told", "", remediation, peak ?? new Peak(null));
}
