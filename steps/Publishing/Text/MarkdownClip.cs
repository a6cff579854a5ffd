using System.Text;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Publishing;

/// <summary>Shortens Markdown to a size, at a line's end, so that it stays whole Markdown.</summary>
internal static partial class MarkdownClip
{
    /// <summary>The text, or its first lines with what is open closed and a word on where the rest is.</summary>
    /// <param name="markdown">The text, with <c>\n</c> line ends.</param>
    /// <param name="most">The most bytes of UTF-8, of which there are never fewer than characters.</param>
    /// <param name="rest">Where the rest is.</param>
    public static string To(string markdown, int most, string rest)
    {
        if (Encoding.UTF8.GetByteCount(markdown) <= most)
        {
            return markdown;
        }

        var ending = $"\n\n**Shortened: GitHub shows no more.** {rest}\n";
        var room = most - Encoding.UTF8.GetByteCount(ending);
        var (kept, open) = (0, "");
        var (text, fence, details) = (new StringBuilder(), (string?)null, 0);
        var size = 0;
        foreach (var line in markdown.Split('\n'))
        {
            size += Encoding.UTF8.GetByteCount(line) + 1;
            fence = Fence(line, fence);
            details += fence is null ? Opened().Count(line) - Closed().Count(line) : 0;
            var closing = (fence is null ? "" : $"\n{fence}") + string.Concat(Enumerable.Repeat("\n</details>", Math.Max(details, 0)));
            if (size + closing.Length > room)
            {
                break;
            }

            text.Append(line).Append('\n');
            (kept, open) = (text.Length, closing);
        }

        return text.ToString(0, kept).TrimEnd('\n') + open + ending;
    }

    // A fence ends at one of the same letter that is at least as long and says nothing else.
    private static string? Fence(string line, string? open) => FenceLine().Match(line) switch
    {
        { Success: false } => open,
        var found when open is null => found.Groups["fence"].Value,
        var found when found.Groups["fence"].Value.StartsWith(open, StringComparison.Ordinal) && found.Groups["info"].Value.Trim().Length == 0 => null,
        _ => open,
    };

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})(?<info>[^`]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FenceLine();

    [GeneratedRegex("<details[ >]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opened();

    [GeneratedRegex("</details>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Closed();
}
