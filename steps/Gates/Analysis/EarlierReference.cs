using NodaTime;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Gates;

/// <summary>Hours before the rollout began, which stand for those of a window.</summary>
/// <param name="Said">Which hours, for people.</param>
/// <param name="Same">The instant among them that stands for another.</param>
/// <param name="Rhythm">Their rates.</param>
/// <param name="Begin">When they begin.</param>
/// <param name="Climb">How fast the rate rose over them for good, an hour, or fell below zero: that is a trend and no rhythm.</param>
internal sealed record EarlierReference(string Said, Func<Instant, Instant> Same, Rhythm Rhythm, Instant Begin, double Climb)
{
    /// <summary>The same hours a week earlier, or as many weeks as lead to before the rollout began.</summary>
    public static EarlierReference Week(Past past, ObservationWindow window)
    {
        var shift = EarlierHours.ShiftOf(window.To, past.Before.Began, EarlierHours.Week);
        var begin = past.Before.Entered - window.Length - shift - EarlierHours.Reach;
        var end = Instant.Min(window.To - shift + EarlierHours.Reach, past.Before.Began);
        return new EarlierReference($"the same hours {shift.TotalDays:0} days earlier", at => at - shift, Between(past, begin, end), begin, 0);
    }

    /// <summary>The day before the rollout began, for every day since.</summary>
    public static EarlierReference Day(Past past)
    {
        var (day, began) = (EarlierHours.Day, past.Before.Began);
        var rhythm = Between(past, began - day - EarlierHours.Reach, began);
        var climb = rhythm.At(began) - rhythm.At(began - day) ?? 0;
        return new EarlierReference(
            $"the day before the rollout began at {Formatting.At(began)}", at => at - EarlierHours.ShiftOf(at, began, day), rhythm, began - day, climb / day.TotalHours);
    }

    /// <summary>The same hours, from which only a rise for good is taken: what fell may have been a storm that passed.</summary>
    public EarlierReference Risen => this with { Climb = Math.Max(0, Climb) };

    /// <summary>The usual rate at an instant, or null where it is not known.</summary>
    public double? At(Instant at)
    {
        var same = Same(at);
        return Rhythm.At(same) - (Climb * (same - Begin).TotalHours);
    }

    /// <summary>How far a level lies above that of the same hours, or null where they are known for less than half of a length.</summary>
    public double? Below(LevelBefore level, Duration step, Duration length)
    {
        var differences = level.Hours.Select(hour => hour.Value - At(hour.At)).OfType<double>().ToList();
        return differences.Count * step < length / 2 ? null : Quantile.OfValues(differences, 0.5);
    }

    private static Rhythm Between(Past past, Instant from, Instant to) =>
        new([.. past.Rates.Where(rate => rate.At >= from && rate.At <= to)], past.Step);
}
