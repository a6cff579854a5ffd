using System.Globalization;
using System.Text.RegularExpressions;

namespace RolloutSpecs.Reporting.Text;

/// <summary>Makes characters seen that a reader would otherwise not see, or that would reorder what is read.</summary>
public static partial class Visible
{
    /// <summary>The same text with line ends as <c>\n</c> and hidden characters shown by their code point.</summary>
    public static string Text(string text) =>
        Hidden().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), match => Formatted(match.Value[0]));

    /// <summary>The same for a finished page, where the encoder has written some characters as references.</summary>
    public static string Html(string page) =>
        Text(Reference().Replace(page, match => Decoded(match.Value, match.Groups["code"].Value))
            .Replace("&#xD;\n", "\n", StringComparison.Ordinal)
            .Replace("&#xD;", "[U+000D]", StringComparison.Ordinal));

    private static string Decoded(string reference, string code)
    {
        var point = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var decoded = point <= char.MaxValue ? ((char)point).ToString() : reference;
        return decoded == "\r" ? reference : decoded == "\n" || Hidden().IsMatch(decoded) ? decoded : reference;
    }

    private static string Formatted(char hidden) =>
        string.Create(CultureInfo.InvariantCulture, $"[U+{(int)hidden:X4}]");

    // Controls but tab and line feed; soft hyphen, zero-width and direction marks, embeddings, isolates, the byte order mark.
    [GeneratedRegex("[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]")]
    private static partial Regex Hidden();

    [GeneratedRegex("&#x(?<code>[0-9A-F]{1,6});")]
    private static partial Regex Reference();
}
