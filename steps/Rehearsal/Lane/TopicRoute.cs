namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A topic's route: its messages, to poll or over a WebSocket.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="IsSocket">Whether it is the WebSocket's.</param>
internal sealed record TopicRoute(string Topic, bool IsSocket)
{
    /// <summary>The route of a path; null where the path is another one.</summary>
    public static TopicRoute? Of(string? path) => path?.Split('/') switch
    {
        ["", "internal", "v1", "khala", "topics", _, "messages"] parts => new TopicRoute(parts[^2], IsSocket: false),
        ["", "internal", "v1", "khala", "topics", _, "ws"] parts => new TopicRoute(parts[^2], IsSocket: true),
        _ => null,
    };
}
