using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Judges whether one build answered throughout a window, the one that is rolled out where the ledger names it; pure.</summary>
public static class BuildJudgement
{
    private const int Shortest = 7;

    private static readonly HashSet<string> Placeholders =
        new(
            ["unknown", "none", "null", "n/a", "dev", "development", "local", "latest", "main", "head", "unset", "undefined"],
            StringComparer.OrdinalIgnoreCase);

    private const string ShowIt =
        "let the runtime's /healthz tell its build_sha at the address that the observer asks (where an edge hides it, "
            + "name one that shows it in the ledger's services.runtime.url), then restart the observer and the hold";
    private const string HoldTheOne =
        "see what answers at the observed address, set the ledger's services.runtime.build_sha to the commit that is rolled out, "
            + "and restart the hold once it alone answers";

    /// <summary>Why the build is not known to be the one that is rolled out, or null where it is.</summary>
    /// <param name="builds">What was told of <c>runtime_build_info</c>.</param>
    /// <param name="expected">The ledger's services.runtime.build_sha, or null: then it must be one and only one.</param>
    /// <param name="window">The window.</param>
    /// <param name="coverage">How much of it must have been observed.</param>
    public static Judgement? Lacking(Observation builds, string? expected, ObservationWindow window, CoverageObjective coverage)
    {
        var wanted = expected is null ? "one build of the runtime throughout" : $"the runtime's build to be {expected} throughout";
        if (builds is not Observed observed)
        {
            return Undecided(wanted, $"none is told: {(builds as NotObserved)?.Reason ?? "nobody knows how"}", ShowIt);
        }

        if (CoverageLack.Of(observed, window, coverage) is { } gaps)
        {
            return Undecided(wanted, gaps, ShowIt);
        }

        var told = observed.Series
            .Select(series => LabelText.Of(series.Labels, "build_sha") ?? "")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return told switch
        {
            _ when told.FirstOrDefault(NamesNone) is { } odd =>
                Undecided(wanted, $"{observed.Source} tells '{odd}', which names no build", ShowIt),
            _ when expected is not null && told.FirstOrDefault(build => !IsCommit(build)) is { } odd => Undecided(
                wanted, $"{observed.Source} tells '{odd}', which is no commit of {Shortest} hexadecimal digits or more", ShowIt),
            _ when expected is not null && told.FirstOrDefault(build => !IsSame(build, expected)) is { } other => Undecided(
                wanted, $"{observed.Source} tells {other}", HoldTheOne),
            _ when expected is null && told.Count > 1 =>
                Undecided(wanted, $"{observed.Source} tells {string.Join(" and ", told)}", HoldTheOne),
            _ => null,
        };
    }

    // Two builds may both call themselves that.
    private static bool NamesNone(string build) => string.IsNullOrWhiteSpace(build) || Placeholders.Contains(build.Trim());

    private static bool IsCommit(string build) => build.Length >= Shortest && build.All(char.IsAsciiHexDigit);

    // One of them may be short.
    private static bool IsSame(string build, string expected) => build.Length < expected.Length
        ? expected.StartsWith(build, StringComparison.OrdinalIgnoreCase)
        : build.StartsWith(expected, StringComparison.OrdinalIgnoreCase);

    private static Judgement Undecided(string wanted, string seen, string remediation) =>
        Judgement.Undecided($"expected {wanted}, since the window is that of what is rolled out; {seen}", remediation);
}
