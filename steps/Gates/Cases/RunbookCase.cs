using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Cases;

/// <summary>One scenario of the runbook for one stage (and step) or for a rollback's validation, as it is expected to run.</summary>
/// <param name="Id">Unique within the runbook and stable between runs.</param>
/// <param name="Exit">The stage, step or validation that it runs for.</param>
/// <param name="Gate">The gate that the scenario belongs to.</param>
/// <param name="Name">The scenario's name, with its Examples row filled in.</param>
/// <param name="Clauses">The runbook clauses that it covers, such as 1.1.</param>
/// <param name="Location">Feature file and line, relative to the repository root.</param>
/// <param name="Surface">web, desktop or ios where the scenario is tagged with one, else null.</param>
/// <param name="Text">Its steps' text, with its Examples row filled in: where the thresholds stand.</param>
public sealed record RunbookCase(
    string Id,
    StageExit Exit,
    string Gate,
    string Name,
    IReadOnlyList<string> Clauses,
    string Location,
    string? Surface = null,
    string Text = "")
{
    /// <summary>What its Examples row names, such as a surface, a service or an issue; empty where it has no row.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>What its gate's failure tells of, as the gate declares it; null where it declares nothing, as it may in stage 0.</summary>
    public RollbackCause? Cause { get; init; }
}
