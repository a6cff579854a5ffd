using System.Globalization;
using System.Net;
using Octokit;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Runbook.Dependencies;

namespace RolloutSpecs.Probes.GitHub;

/// <summary>What each way of GitHub not answering means, and what to do.</summary>
internal static class GitHubFailures
{
    public static IssueUnanswered Empty { get; } = new(
        "GitHub answered 200 without an issue (empty, or not application/json)",
        "check that GITHUB_API_URL is a GitHub REST address and not a proxy's page, then run the gate again");

    public static IssueUnanswered NotWhole(HttpStatusCode status) => new(
        $"GitHub answered {(int)status} in place of 200, which is no whole answer",
        "check that GITHUB_API_URL is a GitHub REST address and no proxy in between, then run the gate again");

    public static IssueUnanswered Unreadable(Exception failure) => new(
        $"GitHub's answer cannot be read: {failure.Message}",
        "look at the evidence, check GITHUB_API_URL, then run the gate again");

    public static IssueUnanswered Of(NoAnswer none) => new(
        none.Kind switch
        {
            NoAnswerKind.TimedOut => $"GitHub gave {none.Message}",
            NoAnswerKind.NotRecorded => none.Message,
            NoAnswerKind.Unreadable => $"GitHub's answer cannot be read: {none.Message}",
            _ => $"GitHub could not be reached: {none.Message}",
        },
        none.Kind == NoAnswerKind.NotRecorded
            ? "replay a record that is complete, or run the gate itself"
            : "check the network and GITHUB_API_URL, then run the gate again");

    public static IssueUnanswered Of(ApiException failure) => failure switch
    {
        RateLimitExceededException limit => new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"GitHub's rate limit is used up until {limit.Reset.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} (403)"),
            "wait until then or give a GITHUB_TOKEN with a higher limit, then run the gate again"),
        SecondaryRateLimitExceededException or AbuseException => new(
            $"GitHub refuses for a secondary rate limit (403{RetryAfter(failure)})",
            "wait, ask less often, then run the gate again"),
        _ => Of(failure.StatusCode, failure),
    };

    private static IssueUnanswered Of(HttpStatusCode status, ApiException failure) => (int)status switch
    {
        401 => new("GitHub does not accept the token (401)", "give a valid GITHUB_TOKEN, then run the gate again"),
        403 => new(
            $"GitHub forbids it (403): {failure.Message}",
            "give a GITHUB_TOKEN that may read the repository's issues, then run the gate again"),
        404 => new(
            "GitHub knows no such issue, or does not show it to this token (404)",
            "check the ledger's repository and number, and that GITHUB_TOKEN may read it"),
        410 => new("GitHub says that the issue was deleted (410)", "name the issue that took its place in the ledger"),
        429 => new($"GitHub asks to slow down (429{RetryAfter(failure)})", "wait, then run the gate again"),
        >= 500 => new($"GitHub is failing ({(int)status})", "wait until GitHub recovers, then run the gate again"),
        _ => new($"GitHub answered {(int)status}: {failure.Message}", "look at the evidence"),
    };

    private static string RetryAfter(ApiException failure) =>
        failure.HttpResponse?.Headers is { } headers && headers.TryGetValue("Retry-After", out var seconds)
            ? $", retry after {seconds} s"
            : "";
}
