using RolloutSpecs.Gates.Cases;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>The rollback causes that gates declare; pure.</summary>
public static class GateCauses
{
    /// <summary>Where two scenarios of one gate declare different ones, each with file and line.</summary>
    /// <param name="runbook">All that the features have.</param>
    public static IEnumerable<string> Contradictions(IReadOnlyList<RunbookCase> runbook) =>
        from gate in runbook.Where(one => one.Cause is not null).GroupBy(one => one.Gate)
        let first = gate.First()
        from other in gate.Where(one => one.Cause != first.Cause).DistinctBy(one => one.Location)
        select $"{other.Location}: @{RunbookTags.Cause}:{other.Cause!.Value.Word()} contradicts {first.Location}, "
            + $"which declares @{RunbookTags.Cause}:{first.Cause!.Value.Word()} for gate {gate.Key}";

    /// <summary>The cause that a gate declares, or null where nothing of it is left that does.</summary>
    public static RollbackCause? Of(IReadOnlyList<RunbookCase> runbook, string gate) =>
        runbook.FirstOrDefault(one => one.Gate == gate && one.Cause is not null)?.Cause;
}
