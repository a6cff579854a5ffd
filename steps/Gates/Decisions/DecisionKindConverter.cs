using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>Writes <c>go</c>, <c>no-go</c> and <c>partial</c>.</summary>
public sealed class DecisionKindConverter()
    : JsonStringEnumConverter<DecisionKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
