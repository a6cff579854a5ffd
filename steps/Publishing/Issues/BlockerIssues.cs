using Octokit;
using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Publishing.Issues;

/// <summary>The remediation issues of a repository as they are listed: not searched for, since a search lags behind.</summary>
/// <param name="session">The repository.</param>
internal sealed class BlockerIssues(GitHubSession session)
{
    /// <summary>All of them with a fingerprint, open and closed, the oldest first.</summary>
    public async Task<IReadOnlyList<BlockerIssue>> ListAsync()
    {
        var issues = await session.ListAsync<Issue>($"issues?labels={Labels.Blocker}&state=all&sort=created&direction=asc&per_page=100");
        return
        [
            .. issues.Where(issue => issue.PullRequest is null)
                .Select(issue => (Issue: issue, Fingerprint: IssueText.FingerprintOf(issue.Body)))
                .Where(entry => entry.Fingerprint is not null)
                .Select(entry => BlockerIssue.Of(entry.Issue, entry.Fingerprint!))
                .OrderBy(issue => issue.Number),
        ];
    }

    /// <summary>Opens one; it may turn out that another run opened one too.</summary>
    public async Task<BlockerIssue> OpenAsync(IssueOrder order, BlockedOrder blocked)
    {
        var issue = new NewIssue(IssueText.Title(order, blocked)) { Body = IssueText.New(order, blocked) };
        issue.Labels.Add(Labels.Blocker);
        issue.Labels.Add(Labels.Of(order));
        var made = await session.PostAsync<Issue>("issues", issue);
        return made.Number > 0 ? BlockerIssue.Of(made, blocked.Fingerprints[0]) : throw new UnclearAnswerException();
    }

    /// <summary>Changes the named fields and no others.</summary>
    public async Task ChangeAsync(int number, Dictionary<string, string> fields) =>
        await session.PatchAsync<Issue>($"issues/{number}", fields);

    /// <summary>Comments on a turn, unless the last comment of ours tells of it already.</summary>
    public async Task CommentAsync(int number, string text)
    {
        var turn = Comments.TurnOf(text);
        await Ensure.ThereAsync(
            async () =>
            {
                var comments = await session.ListAsync<IssueComment>($"issues/{number}/comments?per_page=100");
                return comments.LastOrDefault(comment => Comments.TurnOf(comment.Body) is not null) is { } last
                    && Comments.TurnOf(last.Body) == turn ? last : null;
            },
            () => session.PostAsync<IssueComment>($"issues/{number}/comments", new NewIssueComment(text)));
    }
}
