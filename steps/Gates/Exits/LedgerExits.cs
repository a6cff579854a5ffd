using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Exits;

/// <summary>The exits of the stages and steps that the ledger's entries are about.</summary>
public static class LedgerExits
{
    /// <summary>The exit of the stage or step that was entered.</summary>
    public static StageExit Exit(this LedgerStage entry) => new(entry.Stage, entry.Step);

    /// <summary>The exit of the stage or step whose hold was begun again.</summary>
    public static StageExit Exit(this LedgerHoldRestart restart) => new(restart.Stage, restart.Step);
}
