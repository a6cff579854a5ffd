using NodaTime;

namespace RolloutSpecs.Gates.Indicators;

/// <summary>What a source has told of an indicator over a window.</summary>
public abstract record Observation;

/// <summary>Samples were found; whether they are enough is for the gate to say.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Surface">web, desktop or ios, or null where it has no surface.</param>
/// <param name="Source">Where they come from, for people: the observer's store, or Prometheus.</param>
/// <param name="Interval">How often it is sampled.</param>
/// <param name="Series">The series, each with at least one sample; of a histogram, the counter of its observations.</param>
/// <param name="Buckets">Of a histogram, the observations within the window by size, smallest first; else null.</param>
public sealed record Observed(
    Indicator Indicator,
    string? Surface,
    string Source,
    Duration Interval,
    IReadOnlyList<Series> Series,
    IReadOnlyList<Bucket>? Buckets = null) : Observation
{
    /// <summary>
    /// Of a histogram, the same observations by the part of the window that they were counted in; null where nobody told.
    /// </summary>
    public IReadOnlyList<HistogramSpan>? Spans { get; init; }

    /// <summary>Prometheus's <c>up</c> of the series' jobs over the window, one series a target; null where nothing tells it.</summary>
    public IReadOnlyList<Series>? Targets { get; init; }

    /// <summary>The labels whose value the indicator's selector chooses.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>();

    /// <summary>What it stands for that was not told, for people; null where all of it was told.</summary>
    public string? Assumed { get; init; }

    /// <summary>What kept the observer from measuring it, where something did.</summary>
    /// <value>Null: nothing that is known.</value>
    public string? Trouble { get; init; }
}

/// <summary>Nothing that can be judged was found.</summary>
/// <param name="Reason">What was expected and what was seen.</param>
/// <param name="Remediation">What to do.</param>
public sealed record NotObserved(string Reason, string Remediation) : Observation
{
    /// <summary>Set where the source answered well, and has no such series.</summary>
    public AbsentSeries? Absent { get; init; }

    /// <summary>Whether the source has answered and holds nothing; false where it did not answer, or not as expected.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether the source has answered in full, and holds something else than what is meant, such as several series.</summary>
    public bool IsSomethingElse { get; init; }
}
