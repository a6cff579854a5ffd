using System.Globalization;
using System.Text;
using RolloutSpecs.Gates;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A world's made history as a Prometheus would have scraped it from the observer and from the fleet's own exporters.</summary>
internal static class HistoryMetrics
{
    private static readonly double[] Bounds =
        [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15, 30, 60, double.PositiveInfinity];

    private static readonly HashSet<string> Gauges =
        ["runtime_uptime_seconds", "runtime_build_info", "canary_missing_messages", "canary_replay_lag_events", "canary_clock_skew_seconds"];

    public static string Of(History history)
    {
        var text = new StringBuilder();
        foreach (var family in Families(history).GroupBy(line => line.Family))
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} unknown\n");
            foreach (var (_, labels, sample) in family)
            {
                text.Append(CultureInfo.InvariantCulture, $"{family.Key}{labels} {sample.Value:R} {sample.At.ToUnixTimeSeconds()}\n");
            }
        }

        return text.Append("# EOF\n").ToString();
    }

    private static IEnumerable<(string Family, string Labels, Sample Sample)> Families(History history)
    {
        var attempts = history.Series.Single(series => series.Name == "auth_attempts").Samples;
        foreach (var line in Info(history))
        {
            yield return line;
        }

        foreach (var sample in attempts)
        {
            yield return ("up", "{instance=\"a\",job=\"runtime\"}", sample with { Value = 1 });
        }

        foreach (var series in history.Series)
        {
            var lines = series.Name switch
            {
                "auth_attempts" => attempts.Zip(history.Series.Single(other => other.Name == "auth_errors").Samples)
                    .Select(pair => ("openagents_runtime_sync_socket_auth_count", "{instance=\"a\",job=\"runtime\",status=\"ok\"}", pair.First with { Value = pair.First.Value - pair.Second.Value })),
                "auth_errors" => series.Samples.Select(sample => ("openagents_runtime_sync_socket_auth_count", "{instance=\"a\",job=\"runtime\",status=\"error\"}", sample)),
                "reconnects" => series.Samples.SelectMany(sample => new[]
                {
                    ("openagents_sync_client_telemetry_event_count", "{event_type=\"reconnect\",surface=\"web\"}", sample with { Value = Math.Floor(sample.Value / 2) }),
                    ("openagents_sync_client_telemetry_event_count", "{event_type=\"reconnect\",surface=\"ios\"}", sample with { Value = Math.Ceiling(sample.Value / 2) }),
                }).OrderBy(line => line.Item2, StringComparer.Ordinal),
                _ when history.Sizes.FirstOrDefault(sizes => sizes.Name == series.Name && sizes.Surface == series.Surface) is { } sizes => Histogram(series, sizes),
                _ => series.Samples.Select(sample => (Name(series.Name), Labels(series), sample)),
            };
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<(string, string, Sample)> Info(History history)
    {
        var labels = $"{{environment=\"{history.Observer.Environment}\",rollout=\"{history.Observer.Rollout}\",host=\"{history.Observer.Host}\",revision=\"{history.Observer.Revision}\"}}";
        return history.Routes.Select(route => route.At).Distinct().Select(at => ("rolloutspecs_observer_info", labels, new Sample(at, 1)));
    }

    private static IEnumerable<(string, string, Sample)> Histogram(HistorySeries series, HistorySizes sizes)
    {
        var byInstant = sizes.Counts.ToLookup(count => count.At);
        return Bounds.SelectMany(bound =>
        {
            var total = 0;
            var le = double.IsFinite(bound) ? bound.ToString(CultureInfo.InvariantCulture) : "+Inf";
            return series.Samples.Select(sample => (
                $"rolloutspecs_{series.Name}_bucket",
                $"{{surface=\"{series.Surface}\",le=\"{le}\"}}",
                sample with { Value = total += byInstant[sample.At].Where(count => count.Size <= bound).Sum(count => count.Count) }));
        });
    }

    private static string Name(string name) => $"rolloutspecs_{name}{(Gauges.Contains(name) ? "" : "_total")}";

    private static string Labels(HistorySeries series) => (series.Surface, series.Build) switch
    {
        ("", "") => "",
        (var surface, "") => $"{{surface=\"{surface}\"}}",
        (_, var build) => $"{{build_sha=\"{build}\"}}",
    };
}
