namespace RolloutSpecs.Publishing.Issues;

/// <summary>A comment as GitHub's REST API takes it: Octokit keeps its own type for this to itself.</summary>
/// <param name="Body">The text.</param>
internal sealed record NewIssueComment(string Body);
