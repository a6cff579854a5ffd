namespace RolloutSpecs.Gates.Decisions;

/// <summary>What a run judged by, as SHA-256 digests, so that a later run can say what changed since.</summary>
/// <param name="Features">The feature files, all of them.</param>
/// <param name="Indicators">The indicators' names and sources.</param>
/// <param name="Ledger">The ledger, or null where it could not be read.</param>
public sealed record Criteria(string Features, string Indicators, string? Ledger)
{
    /// <summary>The plan that says what the runbook must hold, or null where there was none.</summary>
    public string? Plan { get; init; }
}
