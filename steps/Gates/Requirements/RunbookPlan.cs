namespace RolloutSpecs.Gates;

/// <summary>What each stage, step and the rollback's validation must hold: stated once, so that no change of a feature can take it away unseen.</summary>
/// <param name="Clauses">The runbook's clauses, in its order.</param>
/// <param name="Subjects">What is judged each for itself, by the name of the list.</param>
/// <param name="Gates">What the gates must hold, in the order of what they belong to.</param>
/// <param name="Parts">The stages, steps and the validation, in order.</param>
public sealed record RunbookPlan(
    IReadOnlyList<Clause> Clauses,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Subjects,
    IReadOnlyList<GateRequirement> Gates,
    IReadOnlyList<RunbookPart> Parts)
{
    /// <summary>The file that states it, relative to the repository root.</summary>
    public const string File = "specs/plan.yaml";

    /// <summary>The name of the one list of subjects that a tag names too.</summary>
    public const string SurfaceList = "surfaces";

    /// <summary>The surfaces.</summary>
    public IReadOnlyList<string> Surfaces => Subjects.GetValueOrDefault(SurfaceList, []);

    /// <summary>The names of all gates, each once.</summary>
    public IReadOnlyList<string> GateNames => [.. Gates.Select(gate => gate.Gate).Distinct()];

    /// <summary>The gates that a part has.</summary>
    public IReadOnlyList<string> GatesOf(RunbookPart part) => [.. Gates.Where(gate => gate.Part == part).Select(gate => gate.Gate)];

    /// <summary>Whether a stage is left step by step.</summary>
    public bool HasSteps(int stage) => Parts.Any(part => part.Stage == stage && part.Step is not null);
}
