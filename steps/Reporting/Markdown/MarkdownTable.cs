namespace RolloutSpecs.Reporting.Markdown;

/// <summary>A Markdown table of cells that are Markdown already.</summary>
public static class MarkdownTable
{
    /// <summary>The lines of the table, or what stands there where it has no rows.</summary>
    public static IEnumerable<string> Lines(
        IReadOnlyList<string> head, IReadOnlyCollection<IReadOnlyList<string>> rows, string nothing) => rows.Count == 0
        ? [nothing]
        : [Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)];

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
