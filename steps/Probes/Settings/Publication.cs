using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes;

/// <summary>The words of the setting that says what is published, and what a repository and a commit look like.</summary>
public static partial class Publication
{
    /// <summary>A check run, or a commit status where GitHub permits no check run.</summary>
    public const string Check = "check";

    /// <summary>The job's summary.</summary>
    public const string Summary = "summary";

    /// <summary>Remediation issues.</summary>
    public const string Issues = "issues";

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> Words { get; } = [Check, Summary, Issues];

    /// <summary>The words of a comma list, known or not, each once.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>Whether a text is owner/name.</summary>
    public static bool IsRepository(string text) => RepositoryName().IsMatch(text);

    /// <summary>Whether a text is a commit's full id.</summary>
    public static bool IsCommit(string text) => CommitId().IsMatch(text);

    [GeneratedRegex(@"\A(?!\.+/)[A-Za-z0-9_.-]{1,100}/(?!\.+\z)[A-Za-z0-9_.-]{1,100}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RepositoryName();

    [GeneratedRegex(@"\A([0-9a-f]{40}|[0-9a-f]{64})\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CommitId();
}
