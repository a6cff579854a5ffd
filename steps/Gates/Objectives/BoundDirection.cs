using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates;

/// <summary>On which side of a bound a value must be.</summary>
[JsonConverter(typeof(BoundDirectionConverter))]
public enum BoundDirection
{
    /// <summary>At the bound or below it.</summary>
    AtMost,

    /// <summary>Below the bound.</summary>
    Below,
}
