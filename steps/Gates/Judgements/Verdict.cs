using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Judgements;

/// <summary>What is known of a scenario or gate; the zero value is <see cref="Undecided"/>, so that nothing is green by default.</summary>
[JsonConverter(typeof(VerdictConverter))]
public enum Verdict
{
    /// <summary>Not known: no data, too little, unreadable, or nobody answered. Red.</summary>
    Undecided,

    /// <summary>Known to be broken. Red.</summary>
    Fail,

    /// <summary>Known to hold. The only green.</summary>
    Pass,
}
