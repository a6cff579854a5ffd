using System.Text.Json;
using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Judgements;

/// <summary>Writes <c>pass</c>, <c>fail</c> and <c>undecided</c>.</summary>
public sealed class VerdictConverter() : JsonStringEnumConverter<Verdict>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
