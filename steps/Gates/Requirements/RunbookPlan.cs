using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>
/// What each exit must hold: stated once, apart from the features, so that no change of a feature can take it away unseen.
/// </summary>
/// <param name="Clauses">The runbook's clauses, in its order.</param>
/// <param name="Subjects">What is judged each for itself, by the name of the list.</param>
/// <param name="Gates">What the gates must hold, in the order of the exits.</param>
public sealed record RunbookPlan(
    IReadOnlyList<Clause> Clauses, IReadOnlyDictionary<string, IReadOnlyList<string>> Subjects, IReadOnlyList<GateRequirement> Gates)
{
    /// <summary>The file that states it, relative to the repository root.</summary>
    public const string File = "specs/plan.yaml";

    /// <summary>The name of the one list of subjects that a tag names too.</summary>
    public const string SurfaceList = "surfaces";

    /// <summary>The exits that it is about, in order.</summary>
    public static IReadOnlyList<StageExit> Exits { get; } = [.. StageExit.Way, StageExit.Validation];

    /// <summary>The surfaces.</summary>
    public IReadOnlyList<string> Surfaces => Subjects.GetValueOrDefault(SurfaceList, []);

    /// <summary>The names of all gates, each once.</summary>
    public IReadOnlyList<string> GateNames => [.. Gates.Select(gate => gate.Gate).Distinct()];

    /// <summary>The gates that an exit has.</summary>
    public IReadOnlyList<string> GatesOf(StageExit exit) => [.. Gates.Where(gate => gate.Part == exit).Select(gate => gate.Gate)];
}
