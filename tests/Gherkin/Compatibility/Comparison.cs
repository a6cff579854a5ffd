using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Holds a run's messages against the kit's.</summary>
internal static class Comparison
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first message that differs should be and is, or null where none does.</summary>
    public static string? FirstDifference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, told) = (NormalMessages.Of(expected), NormalMessages.Of(actual));
        for (var index = 0; index < Math.Max(wanted.Count, told.Count); index++)
        {
            var (want, got) = (wanted.ElementAtOrDefault(index), told.ElementAtOrDefault(index));
            Overlook(want, got);
            if (!JsonNode.DeepEquals(want, got))
            {
                return $"message {index + 1} differs\nexpected: {Shown(want)}\nactual:   {Shown(got)}";
            }
        }

        return null;
    }

    private static void Overlook(JsonObject? wanted, JsonObject? told)
    {
        if (Result(wanted) is not { } want || Result(told) is not { } got)
        {
            return;
        }

        // The reference is silent where this runner says why: it returns 'skipped' and 'pending' where .NET throws them.
        if ((string?)want["status"] is not "FAILED" && want["message"] is null)
        {
            got.Remove("message");
            got.Remove("exception");
        }

        // The words of Node's assertion library; ours has its own.
        if (((string?)want["message"])?.StartsWith("Expected values to be strictly equal:", StringComparison.Ordinal) == true
            && got["message"] is not null)
        {
            Overlook(want);
            Overlook(got);
        }
    }

    private static void Overlook(JsonObject result)
    {
        result["message"] = "…";
        result["exception"]?["message"] = "…";
    }

    private static JsonObject? Result(JsonObject? message) => (JsonObject?)message?["testStepFinished"]?["testStepResult"];

    private static string Shown(JsonObject? message) => message?.ToJsonString(Readable) ?? "none";
}
