using System.Text.Encodings.Web;
using System.Text.Json;
using RolloutSpecs.Gates.Advance;

namespace RolloutSpecs.Release;

/// <summary>A plan as programs read it.</summary>
internal static class PlanText
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// One object: <c>plan</c> is <c>advance</c> or <c>no advance</c>; <c>gate</c>, <c>filter</c>, <c>enters</c>, its digest
    /// <c>entry</c> and <c>deployed</c> are null on the latter.
    /// </summary>
    public static string Json(LedgerChange change) => JsonSerializer.Serialize(
        new
        {
            plan = IsAdvance(change) ? "advance" : "no advance",
            gate = change.Leaves?.Slug,
            filter = change.Leaves?.Filter,
            enters = change.Enters?.Name,
            entry = change.Entry,
            deployed = change.Deployed,
            says = change.Says,
        },
        Options) + "\n";

    /// <summary>The outputs of a workflow's step, a name=value line each; of the ledger's text only a commit's digits come in.</summary>
    public static string Lines(LedgerChange change) =>
        $"advance={(IsAdvance(change) ? "true" : "false")}\ngate={change.Leaves?.Slug}\nfilter={change.Leaves?.Filter}\nentry="
            + $"{change.Entry}\ndeployed={change.Deployed}\n";

    private static bool IsAdvance(LedgerChange change) => change.Kind == LedgerChangeKind.Advance;
}
