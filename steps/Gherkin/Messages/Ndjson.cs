using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes Cucumber Messages as newline-delimited JSON.</summary>
public static class Ndjson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Default,
        Converters =
        {
            new WireEnumConverter<AttachmentContentEncoding>(),
            new WireEnumConverter<HookType>(),
            new WireEnumConverter<PickleStepType>(),
            new WireEnumConverter<SourceMediaType>(),
            new WireEnumConverter<StepDefinitionPatternType>(),
            new WireEnumConverter<StepKeywordType>(),
            new WireEnumConverter<TestStepResultStatus>(),
        },
    };

    /// <summary>One message a line.</summary>
    public static string Write(IEnumerable<Envelope> messages)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Options.Encoder });
        foreach (var message in messages)
        {
            JsonSerializer.Serialize(writer, message, Options);
            writer.Flush();
            writer.Reset();
            stream.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
