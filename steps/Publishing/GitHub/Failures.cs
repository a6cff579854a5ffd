using System.Globalization;
using Octokit;
using Polly.Timeout;

namespace RolloutSpecs.Publishing.GitHub;

/// <summary>What each way of GitHub not doing something means, and what to do.</summary>
internal static class Failures
{
    private const string Again = ", then run the gate again";

    /// <summary>Why, and what to do; both free of what is a secret, since no request is quoted.</summary>
    public static (string Reason, string Remediation) Of(Exception failure, string permission, DateTimeOffset now) => failure switch
    {
        PublishingException known => (known.Message, known.Remediation),
        UnclearAnswerException unclear =>
            (unclear.Message, "check that GITHUB_API_URL is a GitHub REST address and not a proxy's page" + Again),
        RateLimitExceededException limit => (
            $"GitHub's rate limit is used up until {At(limit.Reset)} (403)",
            "wait until then or give a GITHUB_TOKEN with a higher limit" + Again),
        ApiException refused when IsRateLimit(refused) => (
            $"GitHub refuses for a rate limit ({(int)refused.StatusCode}) and asks for a longer wait than the "
                + $"{Deadline.Limit.TotalSeconds:0} s that publishing may take",
            $"try again {(Later(refused, now) is { } later ? $"at {At(later)} or later" : "in some minutes")}"),
        ApiException refused => ($"GitHub answered {(int)refused.StatusCode}: {OneLine(refused.Message)}", ToDo(refused, permission)),
        TimeoutRejectedException or OperationCanceledException =>
            ($"GitHub gave no answer within {Deadline.Attempt.TotalSeconds:0} s", "wait until GitHub recovers" + Again),
        HttpRequestException bad when IsBadAnswer(bad) => (
            $"GitHub's answer cannot be read: {OneLine(bad.Message)}",
            "check that GITHUB_API_URL is a GitHub REST address and not a proxy's page" + Again),
        HttpRequestException unreachable => (
            $"GitHub could not be reached: {OneLine(unreachable.Message)}",
            "check the network and GITHUB_API_URL" + Again),
        _ => ($"GitHub's answer cannot be read: {OneLine(failure.Message)}", "check GITHUB_API_URL" + Again),
    };

    private static bool IsBadAnswer(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse;

    private static string ToDo(ApiException refused, string permission) => (int)refused.StatusCode switch
    {
        401 => "give a valid GITHUB_TOKEN" + Again,
        403 or 404 => $"give a GITHUB_TOKEN with {permission}, check GITHUB_REPOSITORY and that it knows the commit" + Again,
        422 => "look at what GitHub refuses, mend it" + Again,
        >= 500 => "wait until GitHub recovers" + Again,
        _ => "look at what GitHub says, mend it" + Again,
    };

    private static bool IsRateLimit(ApiException refused) =>
        (int)refused.StatusCode == 429
            || refused is SecondaryRateLimitExceededException or AbuseException
            || Header(refused, "Retry-After") is not null;

    private static DateTimeOffset? Later(ApiException refused, DateTimeOffset now) =>
        int.TryParse(Header(refused, "Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? now.AddSeconds(seconds)
            : null;

    private static string? Header(ApiException refused, string name) =>
        refused.HttpResponse?.Headers is { } headers
            ? headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value
            : null;

    private static string At(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string OneLine(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 300 } longer ? longer[..300] + "…" : text.ReplaceLineEndings(" ");
}
