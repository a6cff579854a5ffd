using System.Text.RegularExpressions;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Probes;

/// <summary>A PromQL selector of raw samples.</summary>
/// <param name="Text">The selector.</param>
/// <param name="Fixed">The labels whose value it fixes, which therefore distinguish nothing.</param>
internal sealed partial record SampleSelector(string Text, IReadOnlySet<string> Fixed)
{
    /// <summary>The metric that it names before its braces, or null.</summary>
    public string? Metric { get; private init; }

    /// <summary>The values of the labels that it fixes; null where it selects otherwise too, or spells a value with escapes.</summary>
    public IReadOnlyDictionary<string, string>? Narrowed { get; private init; }

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
            ? new SampleSelector(text, FixedBy(match)) { Metric = match.Groups["metric"] is { Length: > 0 } metric ? metric.Value : null, Narrowed = NarrowedBy(match) }
            : throw new UnreadableSamplesException(
                $"its prometheus '{text}' is not a selector of raw samples, such as name{{label=\"value\"}}",
                "correct it in specs/indicators.yaml; a function, a range or an operator cannot stand there");
    }

    /// <summary>Selects the targets of a job.</summary>
    public static SampleSelector OfTargets(string job) => new($"up{{job=\"{Escaped(job)}\"}}", new HashSet<string>());

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

    private static Dictionary<string, string>? NarrowedBy(Match match)
    {
        var (labels, operators, values) = (match.Groups["label"].Captures, match.Groups["operator"].Captures, match.Groups["value"].Captures);
        return operators.Any(found => found.Value != "=") || values.Count != labels.Count || values.Any(value => value.Value.Contains('\\', StringComparison.Ordinal))
            || labels.DistinctBy(label => label.Value).Count() != labels.Count
                ? null
                : labels.Zip(values).ToDictionary(pair => pair.First.Value, pair => pair.Second.Value[1..^1], StringComparer.Ordinal);
    }

    [GeneratedRegex("""
        ^(?<metric>[a-zA-Z_:][a-zA-Z0-9_:]*)?
        (?:\s*\{\s*(?:
            (?:(?<label>[a-zA-Z_][a-zA-Z0-9_]*|"(?:[^"\\\n]|\\.)*")\s*(?<operator>=~|!~|!=|=)\s*)?
            (?<value>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*
            (?:,\s*|(?=\})))*\})?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 10_000)]
    private static partial Regex Form();
}
