using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>What Prometheus scrapes a series from.</summary>
/// <param name="Job">The label <c>job</c>.</param>
/// <param name="Instance">The label <c>instance</c>.</param>
internal sealed record Target(string Job, string Instance)
{
    /// <summary>A series' target, or null where its labels do not say it.</summary>
    public static Target? Of(Series series) =>
        series.Every?.GetValueOrDefault("job") is { } job && series.Every.GetValueOrDefault("instance") is { } instance
            ? new Target(job, instance)
            : null;

    /// <summary>When <c>up</c> lists a series' target, whether or not it answered; empty where nothing tells.</summary>
    public static IReadOnlyList<Instant> Of(Observed observed, Series series) => Of(series) is { } target
        ? [.. (observed.Targets ?? []).Where(up => target.Equals(Of(up))).SelectMany(up => up.Samples.Select(sample => sample.At)).Order()]
        : [];

    /// <inheritdoc/>
    public override string ToString() => $"instance=\"{Instance}\", job=\"{Job}\"";
}
