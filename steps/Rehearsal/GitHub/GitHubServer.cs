using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.GitHub;

/// <summary>GitHub's REST API, as far as a rollout asks it.</summary>
internal static class GitHubServer
{
    public static Func<HttpRequest, Reply> Answers(GitHubBehaviour behaviour, DateTimeOffset instant) =>
        request => Answer(behaviour, request).Under(GitHubReplies.Headers(instant));

    // Both schemes are GitHub's own: Octokit sends "token" by default, curl's examples "Bearer".
    private static Reply Answer(GitHubBehaviour behaviour, HttpRequest request) => behaviour.Always switch
    {
        { } always => always,
        _ when Credentials.Check(request, Credentials.GitHub, "Bearer", "token") == Presented.Wrong => GitHubReplies.BadCredentials,
        _ when !request.Reads() => GitHubReplies.NotFound,
        _ => behaviour.Replies.GetValueOrDefault(request.Path.Value ?? "/", GitHubReplies.NotFound),
    };
}
