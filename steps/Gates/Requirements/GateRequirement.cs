using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>What a gate must hold, whatever the features have.</summary>
/// <param name="Gate">Its name, as <c>@Gate:</c> has it.</param>
/// <param name="Clauses">The runbook clauses that each of its scenarios is tagged with.</param>
/// <param name="Scenarios">How many scenarios it has at least, an Examples row counted as one.</param>
/// <param name="Each">What must be judged each for itself, such as the surfaces; named by Examples rows.</param>
/// <param name="OfEach">How many scenarios there are at least for each of them.</param>
public sealed record GateRequirement(
    string Gate, IReadOnlyList<string> Clauses, int Scenarios, IReadOnlyList<string> Each, int OfEach = 1)
{
    /// <summary>The stage, step or validation that the gate belongs to.</summary>
    public StageExit Part { get; init; } = new(null, null);

    /// <summary>The line of the plan that states it.</summary>
    public long Line { get; init; } = 1;
}
