using NodaTime;

namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>An instant of a made history.</summary>
/// <param name="At">The instant.</param>
/// <param name="Number">How many samples were due before.</param>
/// <param name="Part">How far into its stage's window it is, 0 to 1.</param>
/// <param name="Length">How long that window is.</param>
public sealed record Moment(Instant At, int Number, double Part, Duration Length)
{
    /// <summary>Whether it lies in this part of its stage's window.</summary>
    public bool IsBetween(double from, double to) => Part >= from && Part < to;
}
