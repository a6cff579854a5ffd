using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Advance;

/// <summary>Compares ledgers part by part, by what they hold; comments and layout are no part.</summary>
internal static class LedgerComparison
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new PatternConverter<Instant>(InstantPattern.ExtendedIso), new PatternConverter<LocalDate>(LocalDatePattern.Iso) },
    };

    /// <summary>The names of the parts that differ, in the ledger's order.</summary>
    public static IReadOnlyList<string> Changed(RolloutLedger before, RolloutLedger after)
    {
        var (one, other) = (Of(before), Of(after));
        return [.. one.EnumerateObject()
            .Where(part => other.GetProperty(part.Name).GetRawText() != part.Value.GetRawText())
            .Select(part => part.Name)];
    }

    private static JsonElement Of(RolloutLedger ledger) => JsonSerializer.SerializeToElement(ledger, Options);

    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            pattern.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }
}
