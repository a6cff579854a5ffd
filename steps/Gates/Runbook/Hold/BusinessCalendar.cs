using NodaTime;
using NodaTime.TimeZones;

namespace RolloutSpecs.Gates.Runbook.Hold;

/// <summary>Counts business days: Monday to Friday in a time zone, holidays excepted.</summary>
/// <param name="zone">The zone.</param>
/// <param name="holidays">Days that are none.</param>
public sealed class BusinessCalendar(DateTimeZone zone, IReadOnlyCollection<LocalDate> holidays)
{
    /// <summary>How many days are looked through for a business day.</summary>
    public const int Horizon = 366;

    // Never shorter than meant: of two instants with one local time the later, and where it does not come the end of the gap.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Whether a date is a business day.</summary>
    public bool IsBusinessDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(date);

    /// <summary>
    /// When a number of business days is over: at the same local time on that many business days later, or, begun on another day,
    /// counted from the start of the next business day.
    /// </summary>
    /// <param name="from">When they begin.</param>
    /// <param name="days">How many, from 1.</param>
    /// <returns>The end, or null where a whole year of days holds too few business days.</returns>
    public Instant? EndOf(Instant from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var local = from.InZone(zone).LocalDateTime;
        var (first, time) = IsBusinessDay(local.Date) ? (local.Date, local.TimeOfDay) : (Next(local.Date), LocalTime.Midnight);
        var last = Enumerable.Range(0, days).Aggregate(first, (date, _) => date is { } day ? Next(day) : null);
        return last is { } end ? zone.ResolveLocal(end + time, Resolver).ToInstant() : null;
    }

    private LocalDate? Next(LocalDate date) =>
        Enumerable.Range(1, Horizon).Select(ahead => (LocalDate?)date.PlusDays(ahead)).FirstOrDefault(day => IsBusinessDay(day!.Value));
}
