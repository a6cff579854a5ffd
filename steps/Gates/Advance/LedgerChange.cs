using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Advance;

/// <summary>What a change of the ledger asks for.</summary>
/// <param name="Kind">Refused, no advance, or an advance.</param>
/// <param name="Says">What was expected and what was seen.</param>
/// <param name="Remediation">What to do next; empty where nothing is wrong.</param>
/// <param name="Leaves">What an advance leaves, else null.</param>
/// <param name="Enters">The exit of what an advance enters, else null.</param>
public sealed record LedgerChange(
    LedgerChangeKind Kind, string Says, string Remediation = "", StageExit? Leaves = null, StageExit? Enters = null)
{
    /// <summary>The <see cref="EntryDigest"/> of what an advance enters, else null.</summary>
    public string? Entry { get; init; }

    /// <summary>The full commit that is deployed as the base branch's ledger says, or null where it does not say it.</summary>
    public string? Deployed { get; init; }

    /// <summary>The change must not land as it is.</summary>
    public static LedgerChange Refused(string says, string remediation) => new(LedgerChangeKind.Refused, says, remediation);

    /// <summary>The stages are proved unchanged.</summary>
    public static LedgerChange NoAdvance(string says) => new(LedgerChangeKind.NoAdvance, says);
}

/// <summary>The kinds of change; the zero value is <see cref="Refused"/>.</summary>
public enum LedgerChangeKind
{
    /// <summary>The change must not land as it is.</summary>
    Refused,

    /// <summary>The stages are proved unchanged, so there is no gate to judge.</summary>
    NoAdvance,

    /// <summary>One stage or step is entered, and the gate of the one that is left decides.</summary>
    Advance,
}
