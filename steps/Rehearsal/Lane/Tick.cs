using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What a socket sends at one look.</summary>
/// <param name="Frames">The frames, in their order.</param>
/// <param name="IsLast">Whether the socket drops after them.</param>
internal sealed record Tick(ImmutableArray<JsonObject> Frames, bool IsLast)
{
    /// <summary>The socket drops without a word.</summary>
    public static Tick Dropped { get; } = new([], IsLast: true);

    /// <summary>The socket says why, and drops.</summary>
    public static Tick Last(JsonObject frame) => new([frame], IsLast: true);
}
