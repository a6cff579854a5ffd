using System.Text.RegularExpressions;

namespace RolloutSpecs.Publishing;

/// <summary>A remediation issue's title and body.</summary>
/// <remarks>The fingerprint is the body's first line and nowhere else, so that no text in it can pass for one.</remarks>
internal static partial class IssueText
{
    private const string Opening = "<!-- rolloutspecs:seen -->";
    private const string Closing = "<!-- rolloutspecs:end of seen -->";
    private const int MostEvidence = 20;

    /// <summary>The title.</summary>
    public static string Title(IssueOrder order, BlockedOrder blocked) =>
        Plain.Line($"{order.Rollout} {order.Part}: {blocked.Gate}: {blocked.Scenarios[0]}{More(blocked)}", 200);

    /// <summary>A new issue's body.</summary>
    public static string New(IssueOrder order, BlockedOrder blocked) =>
        $"<!-- rolloutspecs:fingerprint {blocked.Fingerprints[0]} -->\n{Section(order, blocked)}\n\n"
        + "Each run of this gate rewrites the part above while it blocks, closes this issue when it no longer does, and reopens it when it does again. "
        + "Write below or in comments.\n";

    /// <summary>An existing body with its last-seen part replaced; what people wrote stays.</summary>
    public static string Seen(string body, IssueOrder order, BlockedOrder blocked)
    {
        var text = body.ReplaceLineEndings("\n");
        var from = text.IndexOf(Opening, StringComparison.Ordinal);
        var to = text.IndexOf(Closing, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? text[..from] + Section(order, blocked) + text[(to + Closing.Length)..]
            : $"{text.TrimEnd()}\n\n{Section(order, blocked)}\n";
    }

    /// <summary>The fingerprint that a body begins with, or null.</summary>
    public static string? FingerprintOf(string? body) =>
        FirstLine().Match(body ?? "") is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Where the report is.</summary>
    public static string Report(IssueOrder order) =>
        $"{(order.Run is { } run ? $"[the run]({run})" : "the run's artifacts")}, status record `{order.Record}`";

    private static string Section(IssueOrder order, BlockedOrder blocked) => string.Join("\n\n",
    [
        Opening,
        $"This keeps the rollout from leaving `{order.Part}`. Last seen {Instants.Shown(order.At)}: {Report(order)}.",
        "### What failed",
        Plain.Block($"{blocked.Gate}: {string.Join("; ", blocked.Scenarios)}\n\n{blocked.Reason}"),
        "### What to do",
        Plain.Block(blocked.Remediation),
        "### Evidence",
        blocked.Evidence.Count == 0 ? "None recorded." : Plain.Block(string.Join('\n', blocked.Evidence.Take(MostEvidence))),
        Closing,
    ]);

    private static string More(BlockedOrder blocked) => blocked.Scenarios.Count > 1 ? $" and {blocked.Scenarios.Count - 1} more" : "";

    [GeneratedRegex(@"\A<!-- rolloutspecs:fingerprint ([0-9a-f]{64}) -->", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FirstLine();
}
