using RolloutSpecs.Observer.Tokens;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>What a topic answers; by default it is empty, and a socket says hello and no more.</summary>
internal sealed record TopicScript
{
    /// <summary>No answer, ever.</summary>
    public static readonly (int Status, string Body) Nothing = (0, "");

    /// <summary>The answer to a poll.</summary>
    public Func<Asked, (int Status, string Body)> Poll { get; init; } = _ => (200, Wire.Page([], 0));

    /// <summary>The answer to an upgrade; null: it is accepted.</summary>
    public Func<Asked, (int Status, string Body)?> Upgrade { get; init; } = _ => null;

    /// <summary>The frames of a socket.</summary>
    public Func<Asked, string[]> Frames { get; init; } = _ => [Wire.Hello()];

    /// <summary>Whether a socket is dropped after its frames, as the runtime does without a close frame.</summary>
    public ISurfaceToken Token { get; init; } = new VariableToken("SYNC_TOKEN_WEB", "made-token");

    public TimeSpan? SocketTimeout { get; init; }

    public Func<Asked, bool> Drops { get; init; } = _ => false;

    /// <summary>By how much the runtime's clock is ahead.</summary>
    public TimeSpan Ahead { get; init; }
}
