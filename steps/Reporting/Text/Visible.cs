using System.Globalization;
using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Reporting.Text;

/// <summary>Makes characters seen that a reader would otherwise not see, or that would reorder what is read.</summary>
public static partial class Visible
{
    /// <summary>The same text with line ends as <c>\n</c> and hidden characters shown by their code point.</summary>
    public static string Text(string text) => ConsoleText.Visible(text);

    /// <summary>The same for a finished page, where the encoder has written some characters as references.</summary>
    public static string Html(string page) =>
        Text(Reference().Replace(page, match => Decoded(match.Value, match.Groups["code"].Value))
            .Replace("&#xD;\n", "\n", StringComparison.Ordinal)
            .Replace("&#xD;", "[U+000D]", StringComparison.Ordinal));

    private static string Decoded(string reference, string code)
    {
        var point = int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var decoded = point <= char.MaxValue ? ((char)point).ToString() : reference;
        return decoded == "\r" ? reference : decoded == "\n" || Text(decoded) != decoded ? decoded : reference;
    }

    [GeneratedRegex("&#x(?<code>[0-9A-F]{1,6});")]
    private static partial Regex Reference();
}
