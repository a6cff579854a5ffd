using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Publishing.Issues;

/// <summary>Keeps one issue a blocker: opened, updated while it lasts, closed when it clears, reopened when it returns.</summary>
/// <param name="session">The repository.</param>
/// <param name="order">What is to be.</param>
internal sealed class IssueDesk(GitHubSession session, IssueOrder order)
{
    private readonly BlockerIssues issues = new(session);

    /// <summary>The issues as they are now, told one by one so that those before a failure are known.</summary>
    /// <param name="tell">Takes what was done.</param>
    public async Task KeepAsync(Action<KeptIssue> tell)
    {
        var listed = await issues.ListAsync();
        foreach (var blocked in order.Blocked)
        {
            tell(await KeepAsync(blocked, listed));
        }

        // A fingerprint that also blocks is no longer here to clear: two rows of a scenario may share one.
        var blocking = order.Blocked.SelectMany(blocked => blocked.Fingerprints).ToHashSet();
        foreach (var cleared in listed.Where(
            issue => issue.IsOpen && order.Passed.Contains(issue.Fingerprint) && !blocking.Contains(issue.Fingerprint)))
        {
            await issues.CommentAsync(cleared.Number, Comments.Cleared(order));
            await issues.ChangeAsync(cleared.Number, Closed("completed"));
            tell(new KeptIssue(cleared.Fingerprint, cleared.Number, "cleared"));
        }
    }

    private async Task<KeptIssue> KeepAsync(BlockedOrder blocked, IReadOnlyList<BlockerIssue> listed)
    {
        if (Kept(blocked, listed) is { } known)
        {
            return await SeeAgainAsync(blocked, known, listed);
        }

        await Labels.EnsureAsync(session, order);
        var (opened, _) = await Ensure.ThereAsync(
            async () => Kept(blocked, await issues.ListAsync()),
            () => issues.OpenAsync(order, blocked));

        // Another run may have opened one between our look and our opening: both see both now, and keep the lower.
        var now = (await issues.ListAsync()).Append(opened).DistinctBy(issue => issue.Number).ToList();
        var kept = Kept(blocked, now)!;
        await CloseDuplicatesAsync(blocked, kept, now);
        return new KeptIssue(blocked.Fingerprints[0], kept.Number, kept.Number == opened.Number ? "opened" : "found");
    }

    private async Task<KeptIssue> SeeAgainAsync(BlockedOrder blocked, BlockerIssue known, IReadOnlyList<BlockerIssue> listed)
    {
        await CloseDuplicatesAsync(blocked, known, listed);
        if (known.IsOpen)
        {
            await issues.ChangeAsync(known.Number, new() { ["body"] = IssueText.Seen(known.Body, order, blocked) });
            return new KeptIssue(blocked.Fingerprints[0], known.Number, "updated");
        }

        await issues.CommentAsync(known.Number, Comments.Returned(order, blocked));
        await issues.ChangeAsync(known.Number, new()
        {
            ["body"] = IssueText.Seen(known.Body, order, blocked),
            ["state"] = "open",
            ["state_reason"] = "reopened",
        });
        return new KeptIssue(blocked.Fingerprints[0], known.Number, "reopened");
    }

    private async Task CloseDuplicatesAsync(BlockedOrder blocked, BlockerIssue kept, IReadOnlyList<BlockerIssue> listed)
    {
        foreach (var duplicate in listed.Where(
            issue => issue.IsOpen && issue.Number != kept.Number && blocked.Fingerprints.Contains(issue.Fingerprint)))
        {
            await issues.CommentAsync(duplicate.Number, Comments.Duplicate(kept.Number));
            await issues.ChangeAsync(duplicate.Number, Closed("not_planned"));
        }
    }

    private static BlockerIssue? Kept(BlockedOrder blocked, IReadOnlyList<BlockerIssue> listed)
    {
        var same = listed.Where(issue => blocked.Fingerprints.Contains(issue.Fingerprint)).OrderBy(issue => issue.Number).ToList();
        return same.Find(issue => issue.IsOpen) ?? same.FirstOrDefault();
    }

    private static Dictionary<string, string> Closed(string reason) => new() { ["state"] = "closed", ["state_reason"] = reason };
}
