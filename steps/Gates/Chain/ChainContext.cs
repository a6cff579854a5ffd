namespace RolloutSpecs.Gates;

/// <summary>What a record in the status folder must be about.</summary>
/// <param name="Rollout">The rollout's name.</param>
/// <param name="Environment"><c>live</c> or <c>rehearsal</c>.</param>
/// <param name="Revisions">The revisions, by control, runtime and khala.</param>
/// <param name="Now">The instant that is judged at.</param>
public sealed record ChainContext(string Rollout, string Environment, IReadOnlyDictionary<string, Revisions> Revisions, DateTimeOffset Now);
