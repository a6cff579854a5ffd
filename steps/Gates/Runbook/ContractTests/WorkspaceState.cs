using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>What git said of the workspace before the contract tests ran there.</summary>
/// <param name="Head">The commit that is checked out, and the workspace's place in the repository.</param>
/// <param name="Status">What differs from that commit, and what is not tracked.</param>
/// <param name="Manifests">Which manifests name the package.</param>
public sealed record WorkspaceState(Answer Head, Answer Status, Answer Manifests);
