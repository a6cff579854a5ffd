using System.Text.Json;

namespace RolloutSpecs.Probes;

/// <summary>Finds what says that an answer may not be all there is.</summary>
public static class PartialAnswers
{
    // Prometheus's own notes on how an expression is written; they say nothing of what it found.
    private const string NoteOnExpression = "PromQL info:";

    // M3's coordinator names the limit that an answer was cut at (https://m3db.io/docs/operational_guide/resource_limits/), or says in JSON
    // whether it was; a proxy or cache may put a Warning on what it changed or kept too long (RFC 9110's predecessor RFC 7234, section 5.5).
    private static readonly string[] Headers = ["m3-results-limited", "m3-returned-data-limited", "m3-returned-metadata-limited", "warning"];

    internal static void Refuse(IReadOnlyDictionary<string, string> headers)
    {
        if (Told(headers) is { } header)
        {
            throw Partial(header);
        }
    }

    /// <summary>The header that says that an answer may be partial, or null.</summary>
    public static string? Told(IReadOnlyDictionary<string, string> headers) =>
        Headers.FirstOrDefault(name => headers.TryGetValue(name, out var value) && !SaysNotLimited(value)) is { } header ? $"{header}: {headers[header]}" : null;

    internal static void Refuse(JsonElement answer)
    {
        // Of VictoriaMetrics' cluster: https://docs.victoriametrics.com/cluster-victoriametrics/#cluster-availability
        if ((answer.Member("isPartial") ?? answer.Member("data")?.Member("isPartial")) is { ValueKind: not JsonValueKind.False })
        {
            throw Partial("isPartial");
        }

        if (answer.Member("warnings") is { } warnings && Notes(warnings) is [var warning, ..])
        {
            throw Partial(warning);
        }

        if (answer.Member("infos") is { } infos
            && Notes(infos).FirstOrDefault(note => !note.StartsWith(NoteOnExpression, StringComparison.Ordinal)) is { } info)
        {
            throw Partial(info);
        }
    }

    private static bool SaysNotLimited(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.Member("Limited") is { ValueKind: JsonValueKind.False };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<string> Notes(JsonElement notes) => notes.ValueKind == JsonValueKind.Array
        ? [.. notes.EnumerateArray().Select(note => note.ToString())]
        : [notes.GetRawText()];

    private static UnreadableSamplesException Partial(string note) => new(
        $"Prometheus warns that its answer may be incomplete: {PrometheusFailures.Short(note)}",
        "see to what it warns of, then run the gate again");
}
