using Octokit;
using RolloutSpecs.Publishing.GitHub;
using RolloutSpecs.Publishing.Text;

namespace RolloutSpecs.Publishing.Checks;

/// <summary>Commit statuses, of which the newest of a context counts.</summary>
/// <param name="session">The repository.</param>
/// <param name="order">Which.</param>
internal sealed class CommitStatuses(GitHubSession session, CheckOrder order)
{
    private const int LongestDescription = 140;

    /// <summary>Adds one.</summary>
    public Task SetAsync(CommitState state, string description) =>
        // Twice the same is one and the same, so that after a failure it is simply added again.
        Ensure.ThereAsync(
            () => Task.FromResult<CommitStatus?>(null),
            () => session.PostAsync<CommitStatus>($"statuses/{order.Commit}", new NewCommitStatus
            {
                Context = order.Name,
                State = state,
                Description = Plain.Line(description, LongestDescription),
                TargetUrl = order.Run,
            }));
}
