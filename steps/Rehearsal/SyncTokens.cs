namespace RolloutSpecs.Rehearsal;

/// <summary>Which sync tokens a running world gives.</summary>
public enum SyncTokens
{
    /// <summary>One for each surface, which never grows old.</summary>
    Lasting,

    /// <summary>Such as era L takes for 300 s; the world's ledger names the command that mints them.</summary>
    Minted,
}
