using System.Text.Json;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>Short words for what the tests read of JSON.</summary>
internal static class JsonWords
{
    public static string? Text(this JsonElement json, string property) => json.GetProperty(property).GetString();

    public static long Number(this JsonElement json, string property) => json.GetProperty(property).GetInt64();

    public static string[] Names(this JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    public static string?[] Texts(this JsonElement json) => [.. json.EnumerateArray().Select(item => item.GetString())];

    /// <summary>The sequences of a poll's messages.</summary>
    public static long[] Sequences(this Heard poll) =>
        [.. poll.Json.GetProperty("messages").EnumerateArray().Select(message => message.Number("sequence"))];

    public static JsonElement Delivery(this Heard metrics) => metrics.Json.GetProperty("delivery_metrics");

    public static JsonElement Window(this Heard metrics, string topic) =>
        metrics.Json.GetProperty("topic_windows").EnumerateArray().Single(window => window.Text("topic") == topic);

    /// <summary>Status, error and reason code of a refusal.</summary>
    public static (int Status, string? Error, string? Reason) Refusal(this Heard answer) => (
        answer.Status,
        answer.Text("error"),
        answer.Json.TryGetProperty("reason_code", out var reason) ? reason.GetString() : null);
}
