namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>What GitHub knows of one issue or pull request.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Open, or how it was closed.</param>
public sealed record Issue(int Number, string Title, IssueState State)
{
    /// <summary>The repository, as owner/name.</summary>
    /// <value>The repository that holds the rollout's dependencies.</value>
    public string Repository { get; init; } = DependencyIssues.Repository;

    /// <summary>The path that GitHub's REST API serves it under.</summary>
    public string Path => $"/repos/{Repository}/issues/{Number}";
}
