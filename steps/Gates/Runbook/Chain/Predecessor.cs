using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Runbook.Chain;

/// <summary>An exit that must have been a go before another may be.</summary>
/// <param name="Exit">What was left.</param>
/// <param name="Next">The exit of what was entered on its go.</param>
public sealed record Predecessor(StageExit Exit, StageExit Next)
{
    /// <summary>Whether a record can tell of it: its own, or that of its stage as a whole.</summary>
    public bool IsToldBy(StatusRecordName record) => Exit.Tellers.Contains(record.Exit);
}
