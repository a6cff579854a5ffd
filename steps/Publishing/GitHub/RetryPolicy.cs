using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>When a request to GitHub is made again.</summary>
internal static class RetryPolicy
{
    private const int MostAfterFailure = 3;

    /// <summary>
    /// Each attempt bounded; again after a refusal, and after a failure where doing it twice is doing it once; never longer than the
    /// deadline.
    /// </summary>
    public static ResiliencePipeline<HttpResponseMessage> Of(TimeProvider clock, Deadline deadline) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 20,
                ShouldHandle = async attempt => await WaitAsync(
                    attempt.Outcome, attempt.AttemptNumber, attempt.Context, deadline) is { } wait && wait < deadline.Remaining,
                DelayGenerator = async attempt => await WaitAsync(attempt.Outcome, attempt.AttemptNumber, attempt.Context, deadline),
            })
            .AddTimeout(Deadline.Attempt)
            .Build();

    private static async ValueTask<TimeSpan?> WaitAsync(
        Outcome<HttpResponseMessage> outcome, int attempt, ResilienceContext context, Deadline deadline)
    {
        if (outcome.Result is { } response && await Refusal.WaitAsync(response, attempt, deadline.Now) is { } wait)
        {
            return wait;
        }

        // Whether a failed POST was done is not known: who made it looks first.
        var method = outcome.Result?.RequestMessage?.Method ?? context.GetRequestMessage()?.Method;
        var failed = outcome.Result is { } answer
            ? (int)answer.StatusCode >= 500
            : outcome.Exception is HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded }
                or TimeoutRejectedException;
        return failed && method != HttpMethod.Post && attempt < MostAfterFailure
            ? (outcome.Result is { } told ? Refusal.RetryAfter(told, deadline.Now) : null) ?? TimeSpan.FromSeconds(Math.Pow(2, attempt))
            : null;
    }
}
