using Octokit;
using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Publishing.Issues;

/// <summary>The labels of remediation issues.</summary>
internal static class Labels
{
    /// <summary>The label by which they are listed.</summary>
    public const string Blocker = "rollout-blocker";

    /// <summary>A part's own label.</summary>
    public static string Of(IssueOrder order) => $"rollout-{order.Part}";

    /// <summary>Makes those that the repository lacks.</summary>
    public static async Task EnsureAsync(GitHubSession session, IssueOrder order)
    {
        foreach (var (name, color, description) in new[]
        {
            (Blocker, "b60205", "Keeps a rollout from leaving its stage"),
            (Of(order), "1d76db", "A rollout's stage"),
        })
        {
            await Ensure.ThereAsync(
                () => session.FindAsync<Label>($"labels/{name}"),
                () => session.PostAsync<Label>("labels", new NewLabel(name, color) { Description = description }));
        }
    }
}
