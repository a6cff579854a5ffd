using System.Text.Json.Serialization;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>What to roll back, smallest blast radius first; nothing is ever executed by this project.</summary>
/// <param name="Kind"><c>surface</c>, <c>policy</c>, <c>traffic</c> or <c>none</c>.</param>
/// <param name="Steps">What to do, in order.</param>
public sealed record Rollback(string Kind, IReadOnlyList<string> Steps)
{
    /// <summary>Whether nothing is rolled back, since nothing that is red is a reason to.</summary>
    [JsonIgnore]
    public bool IsHold { get; init; }
}
