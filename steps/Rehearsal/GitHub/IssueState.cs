namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>The states of an issue that GitHub tells apart by state, state_reason and pull_request.</summary>
public enum IssueState
{
    /// <summary>Open; it has no reason.</summary>
    Open,

    /// <summary>Closed as completed.</summary>
    Completed,

    /// <summary>Closed as not planned.</summary>
    NotPlanned,

    /// <summary>Closed as a duplicate, a reason that Octokit 14 has no name for.</summary>
    Duplicate,

    /// <summary>Closed without a reason, as issues closed before GitHub had reasons are.</summary>
    ClosedWithoutReason,

    /// <summary>Not an issue but a merged pull request, which the same address serves.</summary>
    MergedPullRequest,
}
