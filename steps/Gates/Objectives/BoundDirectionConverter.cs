using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>Writes <c>at-most</c> and <c>below</c>.</summary>
internal sealed class BoundDirectionConverter()
    : JsonStringEnumConverter<BoundDirection>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
