using System.Globalization;
using System.Text.Json;
using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Probes.Prometheus;

/// <summary>
/// Reads the raw samples of a span from an answer, as https://prometheus.io/docs/prometheus/latest/querying/api/ describes it.
/// </summary>
internal static class MatrixReader
{
    private const string LookAtSource = "look at the evidence and at what answers at PROMETHEUS_URL";

    // Of two members with one name nobody can say which is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<FoundSeries> Read(string body, SampleSpan span)
    {
        using var document = Parse(body);
        var answer = document.RootElement;
        PartialAnswers.Refuse(answer);
        if (answer.Text("status") != "success" || answer.Member("data") is not { } data)
        {
            throw PrometheusFailures.Of(200, body);
        }

        if (data.Text("resultType") is var type && type != "matrix")
        {
            throw new UnreadableSamplesException(
                $"Prometheus answered a {type ?? "result without a type"} instead of a matrix of samples",
                "make its prometheus in specs/indicators.yaml a selector of raw samples");
        }

        return data.Array("result") is { } result
            ? Distinct([.. result.EnumerateArray().Select(series => Series(series, span))])
            : throw Unreadable("data without a result");
    }

    private static JsonDocument Parse(string body)
    {
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (JsonException failure)
        {
            throw Unreadable($"something that is not JSON ({failure.Message})");
        }
    }

    private static List<FoundSeries> Distinct(List<FoundSeries> found)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return found.Find(series => !names.Add(series.Labels.ToString())) is { } twice
            ? throw Unreadable($"the series {{{twice.Labels}}} twice")
            : found;
    }

    private static FoundSeries Series(JsonElement series, SampleSpan span)
    {
        if (series.Member("metric") is not { ValueKind: JsonValueKind.Object } metric
            || metric.EnumerateObject().Any(label => label.Value.ValueKind != JsonValueKind.String))
        {
            throw Unreadable("a series without labels");
        }

        var labels = new SeriesLabels(metric.EnumerateObject().Select(label => KeyValuePair.Create(label.Name, label.Value.GetString()!)));
        if (series.Member("histograms") is not null)
        {
            throw new UnreadableSamplesException(
                $"{{{labels}}} has native histograms, which gates do not read",
                "have its classic buckets kept as well (always_scrape_classic_histograms) and point the indicator at them");
        }

        // Without samples it is a series that had ended by then; stale markers are left out of an answer.
        return series.Array("values") is { } values
            ? new FoundSeries(labels, Samples(labels, values, span))
            : throw Unreadable($"the series {{{labels}}} without values");
    }

    private static List<Sample> Samples(SeriesLabels labels, JsonElement values, SampleSpan span)
    {
        var samples = new List<Sample>(values.GetArrayLength());
        var last = decimal.MinValue;
        foreach (var pair in values.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2
                || pair[0].ValueKind != JsonValueKind.Number
                || !pair[0].TryGetDecimal(out var at)
                || pair[1].ValueKind != JsonValueKind.String)
            {
                throw Unreadable($"{Short(pair)} instead of a sample of {{{labels}}}");
            }

            if (at <= last || at < span.After || at > span.UpTo)
            {
                throw Unreadable($"a sample of {{{labels}}} at {at}, which is "
                    + $"{(at <= last ? $"not after the one before it, {last}" : "outside what was asked for")}");
            }

            // Before version 3 Prometheus counts the begin in; it belongs to the span before.
            if (at > span.After)
            {
                samples.Add(new Sample(
                    Instant.FromUnixTimeTicks((long)(at * NodaConstants.TicksPerSecond)), Value(labels, at, pair[1].GetString()!)));
            }

            last = at;
        }

        return samples;
    }

    private static double Value(SeriesLabels labels, decimal at, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new UnreadableSamplesException(
                $"the value of {{{labels}}} at {at} is '{text}', which is not a finite number",
                "find out why the source exposes it; what it measured there is not known");

    private static string Short(JsonElement element) => PrometheusFailures.Short(element.GetRawText());

    private static UnreadableSamplesException Unreadable(string seen) => new($"Prometheus answered {seen}", LookAtSource);
}
