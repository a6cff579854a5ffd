using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>Writes a measurement as one flat object.</summary>
internal sealed class MeasurementConverter : JsonConverter<Measurement>
{
    public override Measurement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<MeasurementJson>(ref reader, options)?.ToMeasurement()
        ?? throw new JsonException("a measurement is null");

    public override void Write(Utf8JsonWriter writer, Measurement value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, MeasurementJson.Of(value), options);
}
