using System.Collections.Immutable;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What of a topic's messages reaches a client in a world.</summary>
internal static class Wire
{
    /// <summary>The messages of a replay.</summary>
    /// <param name="behaviour">What goes wrong.</param>
    /// <param name="messages">What the topic keeps behind the cursor, in its order.</param>
    /// <param name="limit">How many are taken; one that is sent twice counts once.</param>
    public static ImmutableArray<LaneMessage> Of(LaneBehaviour behaviour, IEnumerable<LaneMessage> messages, int limit) =>
    [
        .. messages
            .Where(message => !Hits(message, behaviour.LostEvery))
            .Take(limit)
            .SelectMany(message => Enumerable.Repeat(message, Hits(message, behaviour.TwiceEvery) ? 2 : 1)),
    ];

    /// <summary>Whether the message is one of each so-many; of 0 none is.</summary>
    public static bool Hits(LaneMessage message, int every) => every > 0 && message.Sequence % every == 0;
}
