namespace RolloutSpecs.Gates.Runbook.Dependencies;

/// <summary>What GitHub said of an issue.</summary>
public abstract record IssueAnswer;

/// <summary>An issue as GitHub tells it.</summary>
/// <param name="Repository">owner/name from the path of <c>repository_url</c>, or null where there is none.</param>
/// <param name="AnsweredFor">owner/name from the path of <c>url</c>, or null where there is none.</param>
/// <param name="Number">The number from the path of <c>url</c>, or null where there is none.</param>
/// <param name="Kind">Whether it is an issue or a pull request.</param>
/// <param name="State"><c>open</c> or <c>closed</c>, or null where there is none.</param>
/// <param name="StateReason"><c>completed</c>, <c>not_planned</c>, <c>duplicate</c>, …, or null.</param>
public sealed record IssueSeen(
    string? Repository,
    string? AnsweredFor,
    int? Number,
    IssueKind Kind,
    string? State,
    string? StateReason) : IssueAnswer;

/// <summary>No usable answer.</summary>
/// <param name="Why">What came instead.</param>
/// <param name="Remediation">What to do next.</param>
public sealed record IssueUnanswered(string Why, string Remediation) : IssueAnswer;

/// <summary>The issues endpoint answers for both.</summary>
public enum IssueKind
{
    /// <summary>An issue.</summary>
    Issue,

    /// <summary>A pull request.</summary>
    PullRequest,
}
