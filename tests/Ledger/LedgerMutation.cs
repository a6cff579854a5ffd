using CsCheck;

namespace RolloutSpecs.Tests.Ledger;

/// <summary>Changes a ledger's text as a tired hand, a broken tool or a hostile one would.</summary>
internal static class LedgerMutation
{
    // Each has undone a YAML reader somewhere, or asks this one for what it does not know.
    private static readonly string[] Oddities =
    [
        "&a", "*a", "<<: *a", "<<: { stage: 1 }", "!!int", "!!binary", "!<tag:x>", "!", "|", ">-", "? ", "- ", "---\n", "...\n", "%YAML 9.9\n", "\t", "\r\n", "\r",
        "\uFEFF", "\0", "\u0001", "\u0085", "\u2028", "\uD800", "\U0001F600", "é", "\u202E", "'", "\"", "\"\\x00\"", "\"\\uD800\"", "\"\\q\"", "{", "}", "[", "]", ",", ":", "#", "@", "`", "%", "~", "null", "",
        "NaN", ".nan", ".inf", "-.inf", "1e3", "0x10", "0o7", "-1", "99999999999999999999999999999999", "1_000", "25.0", "true", "yes",
        "9999-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999-18:00", "0001-01-01T00:00:00+18:00", "-0001-01-01T00:00:00Z", "-9998-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-11-18T24:00:00Z", "2026-11-18T23:59:60Z",
        "2999-12-31T23:59:59-18:00", "2000-01-01T00:00:00+18:00", "9999-12-31", "-0001-01-01", "2999-12-31",
        "percent: 1e3", "percent: .5", "stage: -0", "step: 25", "step: 1e2", "\"stage\": 2", "'rollout': again", "stages: ~", "stages: {}", "time_zone: ''", "time_zone: UTC+25", "time_zone: Pacific/Apia",
        "hold_restarts: [{ stage: 1, at: 2026-11-18T15:30:00Z, reason: r }]", "rollbacks: [[[]]]", "holidays: [2026-11-27, 2999-12-31]", "services: []", "{ ? [a, b] : c }", "[[[[[[[[[[[[[[[[[[[[[[",
    ];

    /// <summary>One to four changes, to be made one after the other.</summary>
    public static Gen<List<(int Kind, int At, int Other)>> Changes { get; } =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).List[1, 4];

    public static string Apply(string text, IEnumerable<(int Kind, int At, int Other)> changes) => changes.Aggregate(text, Apply);

    private static string Apply(string text, (int Kind, int At, int Other) change)
    {
        var (kind, at, other) = change;
        var lines = text.Split('\n').ToList();
        var line = at % lines.Count;
        var place = at % (text.Length + 1);
        var oddity = Oddities[other % Oddities.Length];
        switch (kind)
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(other % lines.Count, lines[line]);
                break;
            case 2:
                (lines[line], lines[other % lines.Count]) = (lines[other % lines.Count], lines[line]);
                break;
            case 3:
                lines[line] = WithValue(lines[line], oddity, other);
                break;
            case 4:
                lines.Insert(line, new string(' ', other % 7) + oddity);
                break;
            case 5:
                return text.Insert(place, oddity);
            case 6:
                return text.Remove(place, Math.Min(other % 12, text.Length - place));
            case 7:
                return text.Insert(place, ((char)(other % char.MaxValue)).ToString());
            case 8:
                return text.Insert(place, string.Concat(Enumerable.Repeat(oddity, other % 400)));
            default:
                return (other % 4) switch
                {
                    0 => text.ReplaceLineEndings("\r\n"),
                    1 => "\uFEFF" + text,
                    2 => text.Replace("  ", "\t", StringComparison.Ordinal),
                    _ => text + "\n---\n" + text,
                };
        }

        return string.Join('\n', lines);
    }

    // One value of the line, so that a reading more often survives to be judged.
    private static string WithValue(string line, string oddity, int other)
    {
        var colons = Enumerable.Range(0, line.Length - 1 < 0 ? 0 : line.Length - 1)
            .Where(i => line[i] == ':' && line[i + 1] == ' ')
            .ToList();
        if (colons.Count == 0)
        {
            return line + oddity;
        }

        var begin = colons[other % colons.Count] + 2;
        var end = line.IndexOfAny([',', '}'], begin);
        return end < 0 ? line[..begin] + oddity : line[..begin] + oddity + line[end..];
    }
}
