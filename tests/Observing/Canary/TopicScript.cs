using RolloutSpecs.Observer.Canary;
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

    public ISurfaceToken Token { get; init; } = new VariableToken("SYNC_TOKEN_WEB", "made-token");

    public TimeSpan? SocketTimeout { get; init; }

    /// <summary>Whether a socket is dropped after its frames, as the runtime does without a close frame.</summary>
    public Func<Asked, bool> Drops { get; init; } = _ => false;

    /// <summary>Whether a socket falls silent after its frames: its connection stays, and no ping is answered.</summary>
    public Func<Asked, bool> FallsSilent { get; init; } = _ => false;

    /// <summary>How the canary pings; the usual way takes longer than a test may.</summary>
    public SocketPings Pings { get; init; } = SocketPings.Usual;

    /// <summary>By how much the runtime's clock is ahead.</summary>
    public TimeSpan Ahead { get; init; }
}
