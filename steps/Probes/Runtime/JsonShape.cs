using System.Globalization;
using System.Text.Json;

namespace RolloutSpecs.Probes;

/// <summary>A JSON object of which nothing is taken for granted: what is missing is null, what has another shape is told besides.</summary>
public sealed class JsonShape
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly ICollection<string> problems;

    private JsonShape(JsonElement element, string path, ICollection<string> problems) =>
        (this.element, this.path, this.problems) = (element, path, problems);

    /// <summary>An answer that should be an object, or null where it is none.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="problems">Takes what has another shape.</param>
    public static JsonShape? Parse(string body, ICollection<string> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Of(document.RootElement.Clone(), "the answer", problems);
        }
        catch (JsonException)
        {
            problems.Add($"expected JSON, seen {Start(body)}");
            return null;
        }
    }

    /// <summary>An object within it.</summary>
    public JsonShape? Member(string name) => Find(name) is { } value ? Of(value, Name(name), problems) : null;

    /// <summary>A number that can't be negative, such as a count.</summary>
    public double? Count(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) && number >= 0
            ? number
            : Wrong<double?>(name, "a number from 0 on", value);
    }

    /// <summary>A whole number from 0 on.</summary>
    public long? Sequence(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0
            ? number
            : Wrong<long?>(name, "a whole number from 0 on", value);
    }

    /// <summary>A text that is not empty.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : Wrong<string>(name, "a text", value);
    }

    /// <summary>True or false.</summary>
    public bool? Flag(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong<bool?>(name, "true or false", value);
    }

    /// <summary>An instant.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant
                : Wrong<DateTimeOffset?>(name, "an instant", value);
    }

    /// <summary>A list of objects; null where it is missing, or where one of them is none.</summary>
    public IReadOnlyList<JsonShape>? List(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Wrong<IReadOnlyList<JsonShape>>(name, "a list", value);
        }

        var items = value.EnumerateArray().Select((item, index) => Of(item, $"{Name(name)}[{index}]", problems)).ToList();
        return items.Contains(null) ? null : [.. items.OfType<JsonShape>()];
    }

    private static JsonShape? Of(JsonElement element, string path, ICollection<string> problems)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new JsonShape(element, path, problems);
        }

        problems.Add($"expected {path} to be an object, seen {Start(element.GetRawText())}");
        return null;
    }

    private JsonElement? Find(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string Name(string member) => path == "the answer" ? member : $"{path}.{member}";

    private T? Wrong<T>(string name, string expected, JsonElement seen)
    {
        problems.Add($"expected {Name(name)} to be {expected}, seen {Start(seen.GetRawText())}");
        return default;
    }

    private static string Start(string text) => text.Length == 0 ? "nothing" : text.Length <= 40 ? text : $"{text[..40]}…";
}
