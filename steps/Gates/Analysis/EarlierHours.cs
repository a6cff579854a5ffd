using NodaTime;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Which instant before the rollout began stands for one of the window.</summary>
internal static class EarlierHours
{
    public static readonly Duration Day = Duration.FromHours(24);
    public static readonly Duration Week = Duration.FromDays(7);

    /// <summary>How far beside an hour its rhythm is read from.</summary>
    public static readonly Duration Reach = Duration.FromMinutes(90);

    /// <summary>
    /// The smallest multiple of the period that leads from an instant to before the rollout began, none where it lies there.
    /// </summary>
    public static Duration ShiftOf(Instant at, Instant began, Duration period) => period * Math.Ceiling((at - began) / period);
}
