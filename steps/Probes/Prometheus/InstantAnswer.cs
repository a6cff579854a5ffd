using System.Globalization;
using System.Text.Json;

namespace RolloutSpecs.Probes;

/// <summary>Reads the answer to an instant query: a vector of one sample, or a problem.</summary>
internal static class InstantAnswer
{
    public static double? Read(string body, out string problem)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Value(document.RootElement, out problem);
        }
        // An element of another kind than asked for is an InvalidOperationException.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            problem = "expected an answer of the Prometheus HTTP API, seen something else";
            return null;
        }
    }

    private static double? Value(JsonElement answer, out string problem)
    {
        if (answer.GetProperty("status").GetString() != "success")
        {
            problem = $"expected status success, seen {answer.GetProperty("status")}";
            return null;
        }

        var data = answer.GetProperty("data");
        var results = data.GetProperty("result");
        if (data.GetProperty("resultType").GetString() != "vector" || results.GetArrayLength() != 1)
        {
            problem = $"expected one series, seen {results.GetArrayLength()} of type {data.GetProperty("resultType")}";
            return null;
        }

        var text = results[0].GetProperty("value")[1].GetString();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            problem = "";
            return number;
        }

        problem = $"expected a number, seen {text}";
        return null;
    }
}
