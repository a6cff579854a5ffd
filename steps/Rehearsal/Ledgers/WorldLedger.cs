namespace RolloutSpecs.Rehearsal;

/// <summary>The rollout ledger as a world has it.</summary>
internal static class WorldLedger
{
    /// <summary>The name that a ledger edit gives its file.</summary>
    public const string File = "rollout.yaml";

    public static string Of(World world) =>
        world.LedgerEdits.Aggregate(Resources.Under("ledger/")[File], (text, edit) => edit.Apply(text));
}
