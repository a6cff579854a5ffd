namespace RolloutSpecs.Reporting.Text;

/// <summary>Descriptions of features, rules and scenarios.</summary>
public static class Descriptions
{
    /// <summary>The text without the indentation that it has in its feature file, which Markdown would read as code.</summary>
    public static string Dedent(string? description)
    {
        var lines = (description ?? "").ReplaceLineEndings("\n").Trim('\n').Split('\n');
        // A parser may have trimmed the whole text, which takes the indentation off its first line alone.
        var indented = lines.Skip(Indent(lines[0]) == 0 ? 1 : 0).Where(line => line.Trim().Length > 0).ToList();
        var common = indented.Count == 0 ? 0 : indented.Min(Indent);
        return string.Join('\n', lines.Select(line => line[Math.Min(common, Indent(line))..].TrimEnd())).Trim();
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
