namespace RolloutSpecs.Publishing.Checks;

/// <summary>The check of one part of a decision.</summary>
/// <param name="Name">Its name, such as <c>rollout-gate/stage-2</c>; of a commit status its context.</param>
/// <param name="Commit">The commit.</param>
/// <param name="ExternalId">What ours are told from others of the same name by.</param>
/// <param name="Run">The page of the run, or null.</param>
public sealed record CheckOrder(string Name, string Commit, string ExternalId, string? Run);
