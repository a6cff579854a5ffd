using System.Globalization;
using System.Text.Json;

namespace RolloutSpecs.Probes;

/// <summary>Reads the answer to an instant query: a vector of one sample, or of one for each value of its labels, or a problem.</summary>
public static class InstantAnswer
{
    /// <summary>The sum of the samples, or null with what was wrong.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="labels">The values that the indicator lists for each of its labels.</param>
    public static (double? Value, string Problem) Read(string body, IReadOnlyDictionary<string, IReadOnlyList<string>> labels)
    {
        var value = Read(body, labels, out var problem);
        return (value, problem);
    }

    private static double? Read(string body, IReadOnlyDictionary<string, IReadOnlyList<string>> labels, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            PartialAnswers.Refuse(document.RootElement);
            return Value(document.RootElement, labels, out problem);
        }
        catch (UnreadableSamplesException partial)
        {
            problem = $"expected a whole answer: {partial.Message}";
            return null;
        }
        // An element of another kind than asked for is an InvalidOperationException.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            problem = "expected an answer of the Prometheus HTTP API, seen something else";
            return null;
        }
    }

    private static double? Value(JsonElement answer, IReadOnlyDictionary<string, IReadOnlyList<string>> labels, out string problem)
    {
        if (answer.GetProperty("status").GetString() != "success")
        {
            problem = $"expected status success, seen {answer.GetProperty("status")}";
            return null;
        }

        var data = answer.GetProperty("data");
        var results = data.GetProperty("result");
        var count = results.GetArrayLength();
        if (data.GetProperty("resultType").GetString() != "vector" || count == 0 || (count > 1 && labels.Count == 0))
        {
            problem = $"expected one series, seen {count} of type {data.GetProperty("resultType")}";
            return null;
        }

        var sum = 0.0;
        problem = "";
        foreach (var series in results.EnumerateArray())
        {
            problem = Unlisted(series, labels) ?? (Number(series) is { } number && double.IsFinite(sum += number) ? "" : $"expected a number, seen {series.GetProperty("value")[1].GetString()}");
            if (problem.Length > 0)
            {
                return null;
            }
        }

        return sum;
    }

    private static string? Unlisted(JsonElement series, IReadOnlyDictionary<string, IReadOnlyList<string>> labels) => labels
        .Select(label => (label.Key, Known: label.Value, Seen: series.GetProperty("metric").Text(label.Key)))
        .Where(label => !label.Known.Contains(label.Seen ?? ""))
        .Select(label => $"expected {label.Key} {string.Join(" or ", label.Known)}, seen {(label.Seen is null ? "none" : $"'{label.Seen}'")}")
        .FirstOrDefault();

    private static double? Number(JsonElement series) =>
        double.TryParse(series.GetProperty("value")[1].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
