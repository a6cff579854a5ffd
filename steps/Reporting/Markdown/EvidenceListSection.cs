using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using static RolloutSpecs.Reporting.Markdown.MarkdownText;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>Every exchange with the outside, and the digests that tell whether it was changed since.</summary>
public static class EvidenceListSection
{
    /// <summary>The section's lines.</summary>
    public static IEnumerable<string> Lines(ReportModel model) =>
    [
        "## Evidence",
        "",
        .. MarkdownTable.Lines(
            ["Id", "Command", "Asked", "Answered", "SHA-256"],
            [.. model.Evidence.Select(RowOf)],
            "Nothing recorded: nobody was asked."),
        "",
        model.EvidenceRecordSha256 is { Length: > 0 } digest
            ? $"Evidence manifest SHA-256: {Code(digest)}"
            : "Evidence manifest SHA-256: nothing recorded; the evidence was not sealed.",
    ];

    private static string[] RowOf(EvidenceItem item) =>
    [
        Inline(item.Id),
        Code(item.Exchange.Command).Or("no command recorded"),
        $"{Wording.Instant(item.Exchange.AskedAt)}, {Wording.Length(item.Exchange.Duration)}",
        Inline(item.Exchange.Answer.Summary() + (item.Exchange.Substituted is { } substituted ? $" (substituted: {substituted})" : "")),
        Code(item.Sha256).Or("not recorded"),
    ];
}
