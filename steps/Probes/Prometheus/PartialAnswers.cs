using System.Text.Json;

namespace RolloutSpecs.Probes;

/// <summary>Finds what says that an answer may not be all there is.</summary>
internal static class PartialAnswers
{
    // Prometheus's own notes on how an expression is written; they say nothing of what it found.
    private const string NoteOnExpression = "PromQL info:";

    public static void Refuse(JsonElement answer)
    {
        // Of VictoriaMetrics' cluster: https://docs.victoriametrics.com/cluster-victoriametrics/#cluster-availability
        if (answer.Member("isPartial") is { ValueKind: not JsonValueKind.False })
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

    private static List<string> Notes(JsonElement notes) => notes.ValueKind == JsonValueKind.Array
        ? [.. notes.EnumerateArray().Select(note => note.ToString())]
        : [notes.GetRawText()];

    private static UnreadableSamplesException Partial(string note) => new(
        $"Prometheus warns that its answer may be incomplete: {PrometheusFailures.Short(note)}",
        "see to what it warns of, then run the gate again");
}
