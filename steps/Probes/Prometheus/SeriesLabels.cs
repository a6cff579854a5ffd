namespace RolloutSpecs.Probes.Prometheus;

/// <summary>The labels of a series, by name; equal where all of them are.</summary>
internal sealed class SeriesLabels(IEnumerable<KeyValuePair<string, string>> labels)
{
    private readonly SortedDictionary<string, string> labels = new(labels.ToDictionary(), StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> All => labels;

    public string? this[string name] => labels.GetValueOrDefault(name);

    public SeriesLabels Without(params IEnumerable<string> names) => new(labels.ExceptBy(names, label => label.Key));

    public override string ToString() => string.Join(", ", labels.Select(label => $"{label.Key}=\"{Escaped(label.Value)}\""));

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
