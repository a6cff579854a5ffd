using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Judges by their labels whether the series are those that are meant, each of them once; pure.</summary>
internal static class SeriesLabelsJudgement
{
    private const string Correct =
        "correct the indicator's selector in specs/indicators.yaml, or the ledger if that is wrong, then run the gate again";

    // Counters at rest are alike without being the same, and a few events may come to two instances at once.
    private const int FewestChanges = 3;

    private static readonly string[] OfReplicas = ["replica", "prometheus_replica", "__replica__"];
    private static readonly string[] OfServices = ["service", "service_name"];
    private static readonly string[] OfRegions = ["region", "location"];
    private static readonly string[] OfRevisions = ["revision", "revision_name"];
    private static readonly string[] OfBuilds = ["build", "build_sha"];

    /// <summary>Why the series cannot be added up, or null. A source that knows of no labels is not asked for them.</summary>
    public static Judgement? Lacking(Observed observed, Deployed deployed) =>
        observed.Series.Select(series => Replica(observed, series) ?? Unlisted(observed, series) ?? Another(observed, series, deployed))
            .FirstOrDefault(lacking => lacking is not null)
        ?? ThirdBuild(observed, deployed)
        ?? Doubled(observed);

    /// <summary>Whether the fleet's series say which revision or build they count.</summary>
    public static bool NamesRevision(Observed observed) =>
        observed.Series.All(series => OfRevisions.Concat(OfBuilds).Any(label => Value(series, label) is not null));

    private static Judgement? Replica(Observed observed, Series series) =>
        OfReplicas.FirstOrDefault(label => Value(series, label) is not null && !observed.Chosen.Contains(label)) is { } replica
            ? Judgement.Undecided(
                $"expected each series of {observed.Of()} once; {observed.Source} tells one of {replica}=\"{Value(series, replica)}\", "
                    + "so that each may be there once a replica",
                $"let PROMETHEUS_URL name a server that takes the replicas together, or choose one by {replica} in the indicator's "
                    + "selector in specs/indicators.yaml")
            : null;

    private static Judgement? Unlisted(Observed observed, Series series) => series.Every is null ? null : observed.Indicator.Labels
        .Where(label => !label.Value.Contains(Value(series, label.Key) ?? ""))
        .Select(label => Judgement.Undecided(
            $"expected {label.Key} of {observed.Of()} to be {string.Join(" or ", label.Value)}; "
                + $"{observed.Source} tells "
                + $"{(Value(series, label.Key) is { } value ? $"{label.Key}=\"{value}\"" : $"a series without {label.Key}, {{{series.Labels}}}")}, and nobody has said whether that is trouble",
            $"find out what it counts; if it is no trouble, list it under labels in specs/indicators.yaml, "
                + "else have the trouble's selector find it too"))
        .FirstOrDefault();

    private static Judgement? Another(Observed observed, Series series, Deployed deployed) =>
        Other(observed, series, ["surface"], observed.Surface is { } surface ? [surface] : null, "the surface")
        ?? Other(observed, series, OfServices, deployed.Services, "the ledger's services")
        ?? Other(observed, series, OfRegions, deployed.Region is { } region ? [region] : [], "the ledger's region")
        ?? Other(observed, series, OfRevisions, deployed.Revisions, "the ledger's current or rollback revision of the runtime");

    private static Judgement? Other(Observed observed, Series series, string[] labels, IReadOnlyList<string>? known, string whose) =>
        known is null ? null : labels
            .Where(label => Value(series, label) is { } value && !known.Contains(value))
            .Select(label => Judgement.Undecided(
                $"expected series of {observed.Of()} of {whose} ({(known.Count == 0 ? "which is not said" : string.Join(", ", known))}); "
                    + $"{observed.Source} tells one of {label}=\"{Value(series, label)}\"",
                Correct))
            .FirstOrDefault();

    // The ledger does not name the build to roll back to: it is whichever there is beside the current one.
    private static Judgement? ThirdBuild(Observed observed, Deployed deployed)
    {
        var builds = OfBuilds.Select(label => observed.Series.Select(series => Value(series, label)).OfType<string>()
                .Where(build => !IsSame(build, deployed.Build)).Distinct().Order(StringComparer.Ordinal).ToList())
            .MaxBy(found => found.Count)!;
        return observed.Indicator is { Population: Population.Fleet, Role: not IndicatorRole.Identity }
            && builds.Count > (deployed.Build is null ? 2 : 1)
            ? Judgement.Undecided(
                $"expected {observed.Of()} of the runtime's current{(deployed.Build is { } current ? $" ({current})" : "")} and rollback "
                    + $"builds alone; {observed.Source} tells {string.Join(", ", builds)} besides",
                Correct)
            : null;
    }

    // The ledger may shorten the commit, and so may the build.
    private static bool IsSame(string build, string? current) => current is not null
        && (build.StartsWith(current, StringComparison.OrdinalIgnoreCase)
            || (build.Length >= 7 && current.StartsWith(build, StringComparison.OrdinalIgnoreCase)));

    private static Judgement? Doubled(Observed observed) => observed.Series
        .Where(series => Changes(series) >= FewestChanges)
        .GroupBy(Fingerprint)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same.Skip(1)
            .Where(other => other.Samples.SequenceEqual(same.First().Samples))
            .Take(1)
            .Select(other => Judgement.Undecided(
                $"expected each series of {observed.Of()} once; {observed.Source} tells the same samples under {{{same.First().Labels}}} "
                    + $"and {{{other.Labels}}}",
                "let PROMETHEUS_URL name a server that takes them together, or have the selector in specs/indicators.yaml find one of "
                    + "them")))
        .FirstOrDefault();

    private static int Changes(Series series) =>
        series.Samples.Zip(series.Samples.Skip(1)).Count(pair => pair.First.Value != pair.Second.Value);

    private static int Fingerprint(Series series) => series.Samples.Aggregate(0, HashCode.Combine);

    private static string? Value(Series series, string label) => series.Every?.GetValueOrDefault(label);
}
