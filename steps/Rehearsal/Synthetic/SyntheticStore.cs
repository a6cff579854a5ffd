using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Routes;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>What an observer would have written in a world.</summary>
/// <param name="Interval">How often it sampled.</param>
/// <param name="Begin">When it began.</param>
/// <param name="Series">The samples; of a histogram, the cumulative count.</param>
/// <param name="Sizes">What the histograms counted.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record SyntheticStore(
    Duration Interval,
    Instant Begin,
    IReadOnlyList<SyntheticSeries> Series,
    IReadOnlyList<SyntheticSizes> Sizes,
    IReadOnlyList<SyntheticProblem> Problems)
{
    /// <summary>What it said of itself.</summary>
    public Provenance Observer { get; init; } = StoreBehaviour.Healthy.Observer;

    /// <summary>How Cloud Run routed the services, minute by minute.</summary>
    public IReadOnlyList<SyntheticRoute> Routes { get; init; } = [];

    /// <summary>Whom the sync lane refused.</summary>
    public IReadOnlyList<SyntheticRefusal> Refusals { get; init; } = [];
}

/// <summary>How a service was routed at an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Service">The Cloud Run service.</param>
/// <param name="Map">The routes.</param>
public sealed record SyntheticRoute(Instant At, string Service, RouteMap Map);

/// <summary>One series' samples.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Surface">The surface, or empty.</param>
/// <param name="Build">The runtime's build, or empty.</param>
/// <param name="Samples">The samples, by time.</param>
public sealed record SyntheticSeries(string Name, string Surface, string Build, IReadOnlyList<Sample> Samples);

/// <summary>What a histogram counted.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Surface">The surface.</param>
/// <param name="Counts">How many of which size since the sample before, by time.</param>
public sealed record SyntheticSizes(string Name, string Surface, IReadOnlyList<HistoryCount> Counts);

/// <summary>How many observations of a size.</summary>
/// <param name="At">When.</param>
/// <param name="Size">The size, in s, of two significant digits.</param>
/// <param name="Count">How many.</param>
public readonly record struct HistoryCount(Instant At, double Size, int Count);

/// <summary>Something that an observer noted.</summary>
/// <param name="At">When.</param>
/// <param name="Source">Who was asked.</param>
/// <param name="Message">What was the matter.</param>
public sealed record SyntheticProblem(Instant At, string Source, string Message);

/// <summary>An answer with which the sync lane refused the canary.</summary>
/// <param name="At">When.</param>
/// <param name="Surface">web, desktop or ios.</param>
/// <param name="Status">The status.</param>
/// <param name="ReasonCode">The runtime's reason.</param>
/// <param name="Topic">The topic.</param>
public sealed record SyntheticRefusal(Instant At, string Surface, int Status, string ReasonCode, string Topic);
