using System.Text.Encodings.Web;
using System.Text.Json;

namespace RolloutSpecs.Publishing.Asking;

/// <summary>Answers of publishing as they lie in the evidence.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, Options);

    /// <exception cref="JsonException">The text is no such answer.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("the answer is null");
}
