using System.Text.Encodings.Web;
using System.Text.Json;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>Writes and reads <c>decision.json</c>; the same decision is the same bytes.</summary>
public static class DecisionJson
{
    /// <summary>How decisions, and what states them, are written.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // The file is for programs; text stays readable for people too.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new InstantConverter() },
    };

    /// <summary>The decision as JSON, indented, sealed, with a line end.</summary>
    public static string Write(Decision decision) =>
        DecisionSeal.Close(JsonSerializer.Serialize(decision with { Digest = "" }, Options) + "\n");

    /// <summary>The decision that a text holds.</summary>
    /// <exception cref="JsonException">The text is not a whole decision.</exception>
    public static Decision Read(string text) =>
        JsonSerializer.Deserialize<Decision>(text, Options) ?? throw new JsonException("the text holds null, not a decision");
}
