using System.Collections.Immutable;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Rehearsal.GitHub;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Catalogue;

/// <summary>Worlds in which GitHub says nothing of any dependency.</summary>
internal static class GitHubWorlds
{
    public static ImmutableArray<World> All { get; } =
    [
        Answering(
            "github-rate-limited",
            "GitHub refuses every question until an hour from now.",
            GitHubReplies.RateLimited(RehearsalInstant.Value),
            "rate limit"),
        Answering("github-empty-answer", "GitHub answers 200 with an object that has no field.", GitHubReplies.EmptyObject, "#1858"),
        Answering("github-down", "GitHub answers 500.", GitHubReplies.ServerError, "500"),
        Answering("github-refuses-token", "GitHub does not know the token.", GitHubReplies.BadCredentials, "#1858"),
        Answering("github-behind-sign-in", "A proxy answers 200 with a sign-in page in GitHub's place.", SignInPage.Reply, "#1858"),
    ];

    private static World Answering(string name, string summary, Reply reply, string says) =>
        new World(name, summary) { GitHub = GitHubBehaviour.Healthy.Answering(reply) }
            .TurnsRed("dependencies", Verdict.Undecided, says);
}
