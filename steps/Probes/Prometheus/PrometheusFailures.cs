using System.Text.Json;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>What each way of Prometheus not answering means, and what to do.</summary>
internal static class PrometheusFailures
{
    private const int LongestQuote = 300;

    public static string Short(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";

    public static UnreadableSamplesException Of(NoAnswer none) => none.Kind switch
    {
        NoAnswerKind.TimedOut => new(
            $"Prometheus gave {none.Message}",
            $"find out why it is slow, then run the gate again; the questions for one window have {Limits.Probe.TotalSeconds:0} s "
                + "together"),
        NoAnswerKind.NotRecorded => new(none.Message, "replay a record that is complete, or run the gate itself"),
        NoAnswerKind.Unreadable => new(
            $"the answer could not be read: {none.Message}",
            $"check PROMETHEUS_URL; if the answer is larger than {HttpAsker.LongestBody >> 20} MiB, "
                + "have the selector in specs/indicators.yaml find fewer series"),
        _ => new($"Prometheus could not be reached: {none.Message}", "check the network and PROMETHEUS_URL, then run the gate again"),
    };

    public static UnreadableSamplesException Of(int status, string body)
    {
        var (type, error) = Told(body);
        return new UnreadableSamplesException(
            $"Prometheus answered "
                + $"{status}{(type is null && error is null ? " without its samples" : $", {type ?? "error"}: {Short(error ?? "no message")}")}",
            (status, type) switch
            {
                (401 or 403, _) => "give a PROMETHEUS_TOKEN that may query, then run the gate again",
                (404, _) => "check PROMETHEUS_URL: the API may lie under a path, such as /prometheus",
                ( >= 300 and < 400, _) => "let PROMETHEUS_URL name the address that it redirects to",
                (_, "bad_data") => "correct the indicator's prometheus in specs/indicators.yaml",
                (429 or >= 500, _) or (_, "timeout" or "unavailable") => "wait until Prometheus recovers, then run the gate again",
                _ => "look at the evidence, check PROMETHEUS_URL, then run the gate again",
            });
    }

    private static (string? Type, string? Error) Told(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return (document.RootElement.Text("errorType"), document.RootElement.Text("error"));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }
}
