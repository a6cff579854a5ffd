using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Rehearsal.Statuses;

/// <summary>How a world's records of earlier gates differ from those of a rollout that went well.</summary>
public sealed record StatusBehaviour
{
    /// <summary>Not at all: each gate before was left with a go.</summary>
    public static StatusBehaviour Healthy { get; } = new();

    /// <summary>What is recorded in the place of a gate's executions, the oldest first; none leaves no record.</summary>
    public Func<Decision, IReadOnlyList<Decision>> Records { get; init; } = decision => [decision];

    /// <summary>What somebody made of a record afterwards.</summary>
    public Func<string, string> Edit { get; init; } = text => text;
}
