using System.Text.RegularExpressions;

namespace RolloutSpecs.Reporting.Markdown;

/// <summary>Texts as GitHub Markdown that shows them letter by letter, whatever they hold.</summary>
public static partial class MarkdownText
{
    // GitHub makes mentions, issue links and emoji of finished text; only a node in between keeps it from that.
    private const string Apart = "<!-- -->";

    /// <summary>A text for one line: a table cell, a list item, a heading's end.</summary>
    public static string Inline(string text)
    {
        var escaped = Special().Replace(text.ReplaceLineEndings("\n").Trim(), match => match.Value switch
        {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            "$" => "<span>$</span>",
            "://" => @":\//",
            var other => $@"\{other}",
        });
        return Magic().Replace(escaped, match => match.Value + Apart).Replace("\n", "<br>", StringComparison.Ordinal);
    }

    /// <summary>A text as code for one line, each of its lines by itself.</summary>
    public static string Code(string text) =>
        string.Join("<br>", text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(CodeLine));

    // A code span has no way to write a backtick, nor in a table an escaped pipe, that every reader takes the same.
    private static string CodeLine(string line) => line switch
    {
        _ when string.IsNullOrWhiteSpace(line) => "",
        _ when line.Contains('`', StringComparison.Ordinal) || line.Contains(@"\|", StringComparison.Ordinal) || line.EndsWith('\\') =>
            $"<code>{Punctuation().Replace(line, match => $"&#{(int)match.Value[0]};")}</code>",
        _ => $"`{line.Replace("|", @"\|", StringComparison.Ordinal)}`",
    };

    [GeneratedRegex(@"://|[&<>$\\`*{}\[\]~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|#(?![0-9])|(?<=\bwww)\.|\A[-+=]|(?<=\A[0-9]{1,9})[.)]")]
    private static partial Regex Special();

    [GeneratedRegex(@"@(?=\w)|#(?=[0-9])|\bGH-(?=[0-9])|:(?![0-9]{1,80}:)(?=[a-z0-9_+\\-]{1,80}:)", RegexOptions.IgnoreCase)]
    private static partial Regex Magic();

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Punctuation();
}
