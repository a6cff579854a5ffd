using System.Globalization;
using System.Net;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>GitHub's refusals for a rate limit: nothing was done, so the same request may be made again once it says so.</summary>
/// <remarks>
/// Rate limits for the REST API: Retry-After first, then x-ratelimit-reset where nothing remains, else a minute and longer each time.
/// </remarks>
internal static class Refusal
{
    /// <summary>How long to wait after a refusal, or null where the answer is none.</summary>
    /// <param name="response">The answer; its body is kept readable.</param>
    /// <param name="attempt">How often the request was made again already.</param>
    /// <param name="now">The instant.</param>
    public static async Task<TimeSpan?> WaitAsync(HttpResponseMessage response, int attempt, DateTimeOffset now)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.Forbidden))
        {
            return null;
        }

        if (RetryAfter(response, now) is { } wait)
        {
            return wait;
        }

        if (Header(response, "x-ratelimit-remaining") == 0 && Header(response, "x-ratelimit-reset") is { } reset)
        {
            return AtLeastASecond(DateTimeOffset.FromUnixTimeSeconds(reset) - now);
        }

        return response.StatusCode == HttpStatusCode.TooManyRequests || await NamesALimitAsync(response)
            ? TimeSpan.FromMinutes(Math.Pow(2, attempt))
            : null;
    }

    /// <summary>What Retry-After says, or null where it says nothing.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => AtLeastASecond(delta),
        { Date: { } date } => AtLeastASecond(date - now),
        _ => null,
    };

    private static TimeSpan AtLeastASecond(TimeSpan wait) => wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);

    private static async Task<bool> NamesALimitAsync(HttpResponseMessage response)
    {
        await response.Content.LoadIntoBufferAsync();
        var body = await response.Content.ReadAsStringAsync();
        return body.Contains("rate limit", StringComparison.OrdinalIgnoreCase)
            || body.Contains("abuse detection", StringComparison.OrdinalIgnoreCase);
    }

    private static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
            && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
