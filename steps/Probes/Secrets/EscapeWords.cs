using System.Globalization;
using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>What JSON's short escapes and XML's references mean.</summary>
internal static class EscapeWords
{
    /// <summary>How long a reference may be, zeros before its number included.</summary>
    public const int LongestReference = 16;

    /// <summary>What a letter after a backslash means, or null.</summary>
    public static int? Of(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '"' or '\'' or '\\' or '/' => letter,
        _ => null,
    };

    /// <summary>What a reference means that is spelled without its ampersand and semicolon, or null.</summary>
    public static Rune? OfReference(ReadOnlySpan<char> name) => name switch
    {
        "amp" => new Rune('&'),
        "lt" => new Rune('<'),
        "gt" => new Rune('>'),
        "quot" => new Rune('"'),
        "apos" => new Rune('\''),
        ['#', 'x' or 'X', .. var digits] => OfNumber(digits, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => OfNumber(digits, NumberStyles.None),
        _ => null,
    };

    private static Rune? OfNumber(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.TryCreate(code, out var rune) ? rune : null;
}
