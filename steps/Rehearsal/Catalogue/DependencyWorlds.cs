using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.GitHub;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which GitHub answers, and a dependency is not fulfilled.</summary>
internal static class DependencyWorlds
{
    private const string Gate = "dependencies";

    public static ImmutableArray<World> All { get; } =
    [
        Dependency("open-dependency", "Issue 1860 is still open.", 1860, IssueState.Open),
        Dependency("dependency-not-planned", "Issue 1861 was closed as not planned.", 1861, IssueState.NotPlanned),
        Dependency("dependency-duplicate", "Issue 1862 was closed as a duplicate.", 1862, IssueState.Duplicate),
        Dependency(
            "dependency-is-a-pull-request", "Number 1859 is a merged pull request, not an issue.", 1859, IssueState.MergedPullRequest),
        new World("dependency-transferred", "Issue 1862 was transferred, and GitHub redirects to another repository's issue.")
        {
            GitHub = GitHubBehaviour.Healthy.Transferred(
                1862,
                new Issue(412, "Add backpressure and herd-protection controls", IssueState.Completed)
                {
                    Repository = "OpenAgentsInc/khala",
                }),
        }.TurnsRed(Gate, Verdict.Fail, "#1862"),
        new World("dependency-without-reason", "Issue 1858 is closed, and GitHub gives no reason.")
        {
            GitHub = GitHubBehaviour.Healthy.With(1858, IssueState.ClosedWithoutReason),
        }.TurnsRed(Gate, Verdict.Undecided, "#1858"),
        new World("dependency-not-found", "Issue 1861 does not exist, or the token may not see it.")
        {
            GitHub = GitHubBehaviour.Healthy.Without(1861),
        }.TurnsRed(Gate, Verdict.Undecided, "#1861"),
    ];

    private static World Dependency(string name, string summary, int number, IssueState state) =>
        new World(name, summary) { GitHub = GitHubBehaviour.Healthy.With(number, state) }
            .TurnsRed(Gate, Verdict.Fail, $"#{number}");
}
