using System.Globalization;
using System.Text;
using CsCheck;

namespace RolloutSpecs.Tests.Probes.Secrets;

/// <summary>Ways to spell a text, which may be put one after another.</summary>
internal static class Spelling
{
    /// <summary>Each by name: every character, or by chance some of them.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, Choices, string>> All =
        new Dictionary<string, Func<string, Choices, string>>
        {
            ["plain"] = (text, _) => text,
            ["JSON"] = (text, choices) => string.Concat(text.Select(letter => Json(letter, choices))),
            ["percent"] = (text, choices) => string.Concat(text.EnumerateRunes().Select(rune => Percent(rune, choices))),
            ["XML"] = (text, choices) => string.Concat(text.EnumerateRunes().Select(rune => Xml(rune, choices))),
        };

    /// <summary>Texts that are not spelled character by character.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, Choices, string>> Whole =
        new Dictionary<string, Func<string, Choices, string>>
        {
            ["hex"] = (text, _) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
            ["HEX"] = (text, _) => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
            ["base64"] = Base64,
            ["base64 for addresses"] = (text, choices) => Base64(text, choices).Replace('+', '-').Replace('/', '_').TrimEnd('='),
            ["base64 in lines"] = (text, choices) =>
                string.Join("\r\n", Base64(text, choices).Chunk(5 + choices.Of(72)).Select(line => new string(line))),
        };

    /// <summary>A secret: of any characters, but not of what looks like a word.</summary>
    public static readonly Gen<string> Secret =
        Gen.OneOf(Gen.Char['!', '~'], Gen.Char["éß漢\\/\"%&+="])
            .Array[6, 40].Select(letters => "\"" + new string(letters) + "7é");

    private static string Base64(string text, Choices choices)
    {
        var around = Enumerable.Range(0, choices.Of(7)).Select(_ => (byte)choices.Of(256)).ToArray();
        return Convert.ToBase64String([.. around, .. Encoding.UTF8.GetBytes(text), .. around]);
    }

    private static string Json(char letter, Choices choices)
    {
        var digits = ((int)letter).ToString(choices.Of(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture);
        return (letter, choices.Of(3)) switch
        {
            ('"' or '\\', > 0) => $"\\{letter}",
            ('/', 1) => "\\/",
            ('"' or '\\', _) or (_, 0) => $"\\u{digits}",
            _ => letter.ToString(),
        };
    }

    private static string Percent(Rune rune, Choices choices)
    {
        var bytes = Encoding.UTF8.GetBytes(rune.ToString());
        var mustBe = rune.Value is '%' or '+' or > 127;
        return mustBe || choices.Of(2) == 0
            ? string.Concat(bytes.Select(octet => choices.Of(2) == 0 ? $"%{octet:x2}" : $"%{octet:X2}"))
            : rune.ToString();
    }

    private static string Xml(Rune rune, Choices choices) => (rune.Value, choices.Of(4)) switch
    {
        ('&', 0) => "&amp;",
        ('<', 0) => "&lt;",
        ('>', 0) => "&gt;",
        ('"', 0) => "&quot;",
        ('\'', 0) => "&apos;",
        ('&' or '<', _) or (_, 1) => $"&#{rune.Value};",
        (_, 2) => $"&#x0{rune.Value:x};",
        _ => rune.ToString(),
    };
}
