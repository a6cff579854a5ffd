using Microsoft.AspNetCore.Http;
using RolloutSpecs.Rehearsal.Serving;

namespace RolloutSpecs.Rehearsal.Runtime;

/// <summary>The Khala runtime's HTTP routes that a gate asks.</summary>
internal static class RuntimeServer
{
    public static Func<HttpRequest, Reply> Answers(RuntimeBehaviour behaviour) => Answers(behaviour, _ => null);

    /// <param name="behaviour">How the runtime behaves.</param>
    /// <param name="further">Routes that a runtime with a running clock has besides; null where it does not know the path.</param>
    public static Func<HttpRequest, Reply> Answers(RuntimeBehaviour behaviour, Func<HttpRequest, Reply?> further) =>
        request => Answer(behaviour, request, Route(behaviour, request) ?? further(request));

    // The real one asks no token here; a wrong one is refused all the same, so that a rehearsal notices a mixed-up setting.
    private static Reply Answer(RuntimeBehaviour behaviour, HttpRequest request, Reply? known) => known switch
    {
        _ when behaviour.Always is { } always => always,
        null => Reply.Empty(404),
        _ when !request.Reads() => Reply.Empty(405).With("Allow", "GET,HEAD"),
        _ when Credentials.Check(request, Credentials.Runtime, "Bearer") == Presented.Wrong => RuntimeReplies.Unauthorized,
        { } reply => reply,
    };

    private static Reply? Route(RuntimeBehaviour behaviour, HttpRequest request) => request.Path.Value switch
    {
        "/readyz" => behaviour.Readyz,
        "/healthz" => behaviour.Healthz,
        "/internal/v1/projectors/drift" => Drift(behaviour, request),
        _ => null,
    };

    private static Reply Drift(RuntimeBehaviour behaviour, HttpRequest request) =>
        request.Query.TryGetValue("topic", out var topic)
            ? string.IsNullOrWhiteSpace(topic)
                ? RuntimeReplies.BlankTopic
                : behaviour.Drift.GetValueOrDefault(topic.ToString(), RuntimeReplies.NotFound)
            : RuntimeReplies.MissingTopic;
}
