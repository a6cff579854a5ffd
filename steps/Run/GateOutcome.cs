using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Run;

/// <summary>What came of a gate run.</summary>
/// <param name="Exit">Green or red.</param>
/// <param name="Decision">The decision as decision.json has it, or null where there is none.</param>
/// <param name="ArtifactFolder">The folder that received the artifacts, or null where none was chosen.</param>
/// <param name="Artifacts">The paths of the files that were written.</param>
/// <param name="Results">What came of each case that ran.</param>
/// <param name="Terminal">What the logger would print.</param>
public sealed record GateOutcome(
    GateExit Exit,
    Decision? Decision,
    string? ArtifactFolder,
    IReadOnlyList<string> Artifacts,
    IReadOnlyList<CaseOutcome> Results,
    string Terminal);
