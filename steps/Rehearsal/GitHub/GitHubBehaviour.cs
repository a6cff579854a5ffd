using System.Collections.Immutable;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>How GitHub behaves in a world: one reply per path, unless everything is answered alike.</summary>
public sealed record GitHubBehaviour
{
    private GitHubBehaviour(ImmutableDictionary<string, Reply> replies) => Replies = replies;

    /// <summary>All five dependencies closed as completed.</summary>
    public static GitHubBehaviour Healthy { get; } = new(
        DependencyIssues.AllCompleted.ToImmutableDictionary(
            issue => issue.Path,
            issue => Reply.Json(200, IssueJson.Write(issue)),
            StringComparer.OrdinalIgnoreCase));

    /// <summary>The replies by path; GitHub does not tell upper from lower case in owner and name.</summary>
    public ImmutableDictionary<string, Reply> Replies { get; private init; }

    /// <summary>The reply to everything, where GitHub as a whole misbehaves.</summary>
    /// <value>Null: each path has its own.</value>
    public Reply? Always { get; private init; }

    /// <summary>One dependency in another state.</summary>
    public GitHubBehaviour With(int number, IssueState state) => With(DependencyIssues.Numbered(number) with { State = state });

    /// <summary>An issue more, or another in its place.</summary>
    public GitHubBehaviour With(Issue issue) =>
        this with { Replies = Replies.SetItem(issue.Path, Reply.Json(200, IssueJson.Write(issue))) };

    /// <summary>One dependency gone without a trace, or out of the token's sight, which GitHub answers alike: 404.</summary>
    public GitHubBehaviour Without(int number) =>
        this with { Replies = Replies.Remove(DependencyIssues.Numbered(number).Path) };

    /// <summary>One dependency transferred: GitHub redirects to the issue under its repository's id.</summary>
    public GitHubBehaviour Transferred(int number, Issue to)
    {
        var path = $"/repositories/884102537/issues/{to.Number}";
        return this with
        {
            Replies = Replies
                .SetItem(DependencyIssues.Numbered(number).Path, GitHubReplies.MovedTo(path))
                .SetItem(path, Reply.Json(200, IssueJson.Write(to))),
        };
    }

    /// <summary>The same reply to every question.</summary>
    public GitHubBehaviour Answering(Reply reply) => this with { Always = reply };
}
