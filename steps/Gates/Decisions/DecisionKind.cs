using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Decisions;

/// <summary>What a gate execution decides; the zero value is <see cref="NoGo"/>.</summary>
[JsonConverter(typeof(DecisionKindConverter))]
public enum DecisionKind
{
    /// <summary>The rollout may not leave the stage.</summary>
    NoGo,

    /// <summary>Only a part of the gate ran; nothing red, nothing decided.</summary>
    Partial,

    /// <summary>The rollout may leave the stage.</summary>
    Go,
}
