using Octokit;
using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Publishing.Checks;

/// <summary>Check runs: one of a name and commit is begun again, not made anew.</summary>
/// <param name="session">The repository.</param>
/// <param name="order">Which.</param>
internal sealed class CheckRuns(GitHubSession session, CheckOrder order)
{
    /// <summary>The longest title, summary and annotation that GitHub takes, well within its bounds.</summary>
    public const int LongestSummary = 65_000;

    private const int MostAnnotations = 50;

    /// <summary>Begins it, which proves that it may be completed; returns the ids.</summary>
    public async Task<IReadOnlyList<long>> BeginAsync(DateTimeOffset now)
    {
        var (begun, wasMade) = await Ensure.ThereAsync(FindAsync, MakeAsync);
        // Listed again where it was made: another run may have made one too, and both are then kept alike.
        var ids = (await ListAsync()).Select(run => run.Id).Append(begun.Id).Distinct().ToList();
        foreach (var id in wasMade ? [] : ids)
        {
            await session.PatchAsync<CheckRun>(
                $"check-runs/{id}", new CheckRunUpdate { Status = CheckStatus.InProgress, DetailsUrl = order.Run, StartedAt = now });
        }

        return ids;

        async Task<CheckRun?> FindAsync() => await ListAsync() is [var first, ..] ? first : null;

        Task<CheckRun> MakeAsync() => session.PostAsync<CheckRun>("check-runs", new NewCheckRun(order.Name, order.Commit)
        {
            Status = CheckStatus.InProgress,
            ExternalId = order.ExternalId,
            DetailsUrl = order.Run,
            StartedAt = now,
        });
    }

    /// <summary>Completes it; the conclusion comes with the last annotations, so that it is never half told.</summary>
    public async Task CompleteAsync(long id, CheckResult result, DateTimeOffset now)
    {
        // GitHub appends annotations and takes none away: those of an earlier run are not told twice.
        var told = await session.ListAsync<CheckRunAnnotation>($"check-runs/{id}/annotations?per_page=100");
        var batches = result.Annotations.Where(annotation => !told.Any(annotation.IsSame)).Chunk(MostAnnotations).ToList();
        foreach (var batch in batches.SkipLast(1))
        {
            await session.PatchAsync<CheckRun>($"check-runs/{id}", new CheckRunUpdate { Output = Output(result, batch) });
        }

        var completed = await session.PatchAsync<CheckRun>($"check-runs/{id}", new CheckRunUpdate
        {
            Status = CheckStatus.Completed,
            Conclusion = result.IsSuccess ? CheckConclusion.Success : CheckConclusion.Failure,
            CompletedAt = now,
            DetailsUrl = order.Run,
            Output = Output(result, batches.LastOrDefault() ?? []),
        });
        if (completed.Conclusion?.StringValue != (result.IsSuccess ? "success" : "failure"))
        {
            throw new PublishingException(
                $"GitHub keeps the check run {order.Name} as '{completed.Conclusion?.StringValue ?? completed.Status.StringValue}'",
                "look at the check run, then run the gate again");
        }
    }

    private async Task<IReadOnlyList<CheckRun>> ListAsync()
    {
        var pages = await session.PagesAsync<CheckRunsResponse>(
            $"commits/{order.Commit}/check-runs?check_name={Uri.EscapeDataString(order.Name)}&filter=all&per_page=100");
        return
        [
            .. pages.SelectMany(page => page.CheckRuns ?? throw new UnclearAnswerException())
                .Where(run => run.Name == order.Name && run.HeadSha == order.Commit && run.ExternalId == order.ExternalId)
                .OrderBy(run => run.Id),
        ];
    }

    private static NewCheckRunOutput Output(CheckResult result, IReadOnlyList<Annotation> annotations) =>
        new(result.Title, result.Summary) { Annotations = [.. annotations.Select(annotation => annotation.ToNew())] };
}
