using System.Collections.Immutable;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Rehearsal.Cloud;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>How a world's history differs from a healthy one.</summary>
public sealed record StoreBehaviour
{
    /// <summary>Not at all.</summary>
    public static StoreBehaviour Healthy { get; } = new();

    /// <summary>What is different in the values.</summary>
    public ImmutableArray<SyntheticChange> Changes { get; init; } = [];

    /// <summary>What was not sampled.</summary>
    public ImmutableArray<SyntheticSilence> Silences { get; init; } = [];

    /// <summary>The parts of each stage's window at which the runtime restarts.</summary>
    public ImmutableArray<double> Restarts { get; init; } = [];

    /// <summary>How many instances of the runtime answer in turn.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>The build that answers at a moment.</summary>
    /// <value>Null from it: /healthz is hidden. By default one and the same.</value>
    public Func<Moment, string?> Build { get; init; } = _ => SyntheticRuntime.Build;

    /// <summary>What the observer said of itself.</summary>
    /// <value>By default what the healthy ledger's own observer says.</value>
    public Provenance Observer { get; init; } = new("rehearsal", CloudService.Rollout, CloudService.TagHost, CloudService.Runtime.Current)
    {
        Origins = SentOrigin.Text([
            new("web", "https://openagents.com", "200", "403 origin_not_allowed"),
            .. SurfaceNames.All.Where(name => name != "web").Select(native => new SentOrigin(native, "", "200", "403 origin_not_allowed")),
        ]),
    };

    /// <summary>Which surface is refused with what, at which moments.</summary>
    public ImmutableArray<(string Surface, int Status, string ReasonCode, Predicate<Moment> During)> Refusals { get; init; } = [];

    /// <summary>The moments at which Cloud Run did not tell the observer its routes.</summary>
    public Predicate<Moment> Unrouted { get; init; } = _ => false;

    /// <summary>The world's value of an indicator, from the healthy one.</summary>
    public double Of(string name, string surface, Moment moment, double healthy) => Changes
        .Where(change => change.Name == name && (change.Surface is null || change.Surface == surface))
        .Aggregate(healthy, (value, change) => change.To(moment, value));

    /// <summary>The same history, in which an indicator differs.</summary>
    public StoreBehaviour With(string name, string? surface, Func<Moment, double, double> to) =>
        this with { Changes = Changes.Add(new SyntheticChange(name, surface, to)) };

    /// <summary>The same history, in which samples are missing.</summary>
    public StoreBehaviour Without(IReadOnlyList<string> names, Predicate<Moment> during, string problem) =>
        this with { Silences = Silences.Add(new SyntheticSilence(names, during, problem)) };
}
