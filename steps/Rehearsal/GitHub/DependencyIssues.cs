using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>The five issues that the rollout waits for.</summary>
internal static class DependencyIssues
{
    public const string Repository = "OpenAgentsInc/openagents";

    public static ImmutableArray<Issue> AllCompleted { get; } =
    [
        new(1858, "[Khala] Implement strict stale cursor and replay bootstrap semantics", IssueState.Completed),
        new(1859, "[Khala] Add websocket auth scope, ACL, and ownership test matrix", IssueState.Completed),
        new(1860, "[Khala] Remove SSE/poll fallback from web, desktop, and iOS clients", IssueState.Completed),
        new(1861, "[Runtime/Khala] Add workflow history compatibility tests (Gasoline-inspired)", IssueState.Completed),
        new(1862, "[Khala] Add backpressure and herd-protection controls", IssueState.Completed),
    ];

    public static Issue Numbered(int number) => AllCompleted.Single(issue => issue.Number == number);
}
