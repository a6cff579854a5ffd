using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>Writes an enum as the Cucumber Messages schema spells it, which its members' descriptions hold.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class WireEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, JsonEncodedText> spellings =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonEncodedText.Encode(Spelled(value)));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var spelled = reader.GetString();
        return Enum.GetValues<T>().First(value => Spelled(value) == spelled);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(spellings[value]);

    private static string Spelled(T value) =>
        typeof(T).GetField(value.ToString())?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? value.ToString();
}
