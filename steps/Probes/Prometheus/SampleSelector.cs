using System.Text.RegularExpressions;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>A PromQL selector of raw samples.</summary>
/// <param name="Text">The selector.</param>
/// <param name="Fixed">The labels whose value it fixes, which therefore distinguish nothing.</param>
internal sealed partial record SampleSelector(string Text, IReadOnlySet<string> Fixed)
{
    private const string Surface = "$surface";

    public static SampleSelector Of(Indicator indicator, string? surface)
    {
        var isPerSurface = indicator.Prometheus.Contains(Surface, StringComparison.Ordinal);
        if (isPerSurface != (surface is not null))
        {
            throw isPerSurface
                ? new UnreadableSamplesException($"its selector {indicator.Prometheus} needs a surface, and none was asked for", "name the surface where the runbook asks for it")
                : new UnreadableSamplesException($"its selector {indicator.Prometheus} would tell the same of every surface", "put $surface into its prometheus in specs/indicators.yaml");
        }

        var text = indicator.Prometheus.Replace(Surface, Escaped(surface ?? ""), StringComparison.Ordinal).Trim();
        var match = Form().Match(text);
        // Anything else, such as a rate, is computed from samples and hides the gaps between them.
        return match.Success && text.Length > 0
            ? new SampleSelector(text, FixedBy(match))
            : throw new UnreadableSamplesException(
                $"its prometheus '{text}' is not a selector of raw samples, such as name{{label=\"value\"}}",
                "correct it in specs/indicators.yaml; a function, a range or an operator cannot stand there");
    }

    // These spellings hold between double quotes and between single ones.
    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\x22", StringComparison.Ordinal)
        .Replace("'", "\\x27", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static HashSet<string> FixedBy(Match match)
    {
        var operators = match.Groups["operator"].Captures;
        return match.Groups["label"].Captures.Where((_, index) => operators[index].Value == "=").Select(label => label.Value).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex("""
        ^(?:[a-zA-Z_:][a-zA-Z0-9_:]*)?
        (?:\s*\{\s*(?:
            (?:(?<label>[a-zA-Z_][a-zA-Z0-9_]*|"(?:[^"\\\n]|\\.)*")\s*(?<operator>=~|!~|!=|=)\s*)?
            (?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*
            (?:,\s*|(?=\})))*\})?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Form();
}
