using System.Globalization;
using System.Text;

namespace RolloutSpecs.Publishing.Text;

/// <summary>Texts from outside as GitHub shows them letter by letter: nobody is mentioned, nothing is linked or closed.</summary>
internal static class Plain
{
    private const int Width = 110;
    private const int Longest = 8000;

    /// <summary>A text as a block of code, wrapped, with a fence that it cannot close.</summary>
    public static string Block(string text)
    {
        var clipped = text.Length > Longest ? text[..Longest] + "…" : text;
        var lines = Visible(clipped).Split('\n').SelectMany(Wrap).ToList();
        var fence = new string('`', Math.Max(3, lines.Max(LongestRun) + 1));
        return $"{fence}text\n{string.Join('\n', lines)}\n{fence}";
    }

    /// <summary>A text for one line where no Markdown is read, such as a title; at most so many characters.</summary>
    public static string Line(string text, int most)
    {
        var line = Visible(text.ReplaceLineEndings(" ")).Replace('\t', ' ').Trim();
        if (line.Length <= most)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end] + "…";
    }

    // A hidden character could forge, reorder or end what is read; a comment's opening could be taken for one of ours.
    private static string Visible(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n").Replace("<!--", "<! --", StringComparison.Ordinal))
        {
            _ = letter is '\n' or '\t' || char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                ? seen.Append(letter)
                : seen.Append(CultureInfo.InvariantCulture, $"[U+{(int)letter:X4}]");
        }

        return seen.ToString();
    }

    private static IEnumerable<string> Wrap(string line)
    {
        while (line.Length > Width && line.LastIndexOf(' ', Width) is > 0 and var space)
        {
            yield return line[..space];
            line = line[(space + 1)..];
        }

        yield return line;
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in line)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
