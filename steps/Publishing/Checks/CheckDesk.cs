using Octokit;
using RolloutSpecs.Publishing.GitHub;

namespace RolloutSpecs.Publishing.Checks;

/// <summary>Begins and completes a check: a check run, or a commit status where GitHub permits no check run.</summary>
/// <param name="session">The repository.</param>
/// <param name="order">Which.</param>
/// <param name="now">The instant.</param>
internal sealed class CheckDesk(GitHubSession session, CheckOrder order, DateTimeOffset now)
{
    /// <summary>Begins it.</summary>
    public async Task<BegunCheck> BeginAsync()
    {
        try
        {
            return new BegunCheck(BegunCheck.CheckRun, await new CheckRuns(session, order).BeginAsync(now), null);
        }
        catch (ApiException refused) when (IsNotPermitted(refused))
        {
            await new CommitStatuses(session, order).SetAsync(CommitState.Pending, "the gate is being judged");
            return new BegunCheck(
                BegunCheck.Status,
                [],
                $"{order.Name} is published as a commit status: GitHub permits this token no check runs ({(int)refused.StatusCode})");
        }
    }

    /// <summary>Completes it.</summary>
    public async Task CompleteAsync(BegunCheck begun, CheckResult result)
    {
        if (begun.Via == BegunCheck.Status)
        {
            await new CommitStatuses(session, order).SetAsync(result.IsSuccess ? CommitState.Success : CommitState.Failure, result.Title);
            return;
        }

        foreach (var id in begun.Ids)
        {
            await new CheckRuns(session, order).CompleteAsync(id, result, now);
        }
    }

    // A rate limit is a 403 too, with a type of its own.
    private static bool IsNotPermitted(ApiException refused) => refused is NotFoundException
        || (refused is ForbiddenException and not (RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException)
            && refused.HttpResponse?.Headers.Keys.Contains("Retry-After", StringComparer.OrdinalIgnoreCase) != true);
}
