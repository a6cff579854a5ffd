using System.Text.RegularExpressions;

namespace RolloutSpecs.Publishing;

/// <summary>What is commented on a remediation issue: each turn once.</summary>
internal static partial class Comments
{
    /// <summary>It no longer blocks.</summary>
    public static string Cleared(IssueOrder order) => $"{Mark("cleared")}\nCleared at {Instants.Shown(order.At)} by {IssueText.Report(order)}.";

    /// <summary>It blocks again, or still does though somebody closed the issue.</summary>
    public static string Returned(IssueOrder order, BlockedOrder blocked) =>
        $"{Mark("returned")}\nIt blocks at {Instants.Shown(order.At)}, seen by {IssueText.Report(order)}:\n\n{Plain.Block(blocked.Reason)}";

    /// <summary>Another issue is about the same blocker.</summary>
    public static string Duplicate(int number) => $"{Mark("duplicate")}\nThe same blocker as #{number}, which is kept.";

    /// <summary>Which turn a comment tells of, or null where it is not ours.</summary>
    public static string? TurnOf(string? body) => Turn().Match(body ?? "") is { Success: true } found ? found.Groups[1].Value : null;

    private static string Mark(string turn) => $"<!-- rolloutspecs:{turn} -->";

    [GeneratedRegex(@"\A<!-- rolloutspecs:(cleared|returned|duplicate) -->", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Turn();
}
