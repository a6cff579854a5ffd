using NodaTime;
using NodaTime.TimeZones;

namespace RolloutSpecs.Gates;

/// <summary>Counts business days: Monday to Friday in a time zone, without its holidays. Defined in docs/holds.md.</summary>
/// <param name="zone">The zone that days and times of day are taken in.</param>
/// <param name="holidays">Days that are no business days.</param>
public sealed class BusinessCalendar(DateTimeZone zone, IReadOnlySet<LocalDate> holidays)
{
    /// <summary>Within how many days the next business day must lie.</summary>
    public const int LongestSearch = 366;

    // A day that is not over in some zone yet, and one that has begun in another, must still be dates.
    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 3, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9999, 12, 29, 0, 0);
    private static readonly LocalDate LastDate = new(9999, 12, 29);

    // A repeated time of day is its second occurrence and a skipped one the first after it, so that no hold gets shorter,
    // nor ends later than one that began later.
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>When a hold of business days ends.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="businessDays">How many days, at least 1.</param>
    /// <returns>The end, or null where a business day is missing: none within <see cref="LongestSearch"/> days, or the years 1 to 9999 left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day is asked for.</exception>
    public Instant? EndOf(Instant from, int businessDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(businessDays, 1);
        if (from < Earliest || from > Latest)
        {
            return null;
        }

        var begin = from.InZone(zone).LocalDateTime;
        var day = IsBusinessDay(begin.Date) ? begin.Date : NextAfter(begin.Date);
        var time = day == begin.Date ? begin.TimeOfDay : LocalTime.Midnight;
        for (var counted = 0; counted < businessDays && day is not null; counted++)
        {
            day = NextAfter(day.Value);
        }

        return day is null ? null : zone.ResolveLocal(day.Value + time, Resolver).ToInstant();
    }

    /// <summary>Whether a date is a business day.</summary>
    /// <param name="date">The date.</param>
    public bool IsBusinessDay(LocalDate date) =>
        date.DayOfWeek is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Friday
        && !holidays.Contains(date)
        && Exists(date);

    // Zones that moved over the date line left a whole date out.
    private bool Exists(LocalDate date) => zone.MapLocal(date + LocalTime.Noon).Count > 0;

    private LocalDate? NextAfter(LocalDate day)
    {
        for (var ahead = 1; ahead <= LongestSearch && day < LastDate; ahead++)
        {
            day = day.PlusDays(1);
            if (IsBusinessDay(day))
            {
                return day;
            }
        }

        return null;
    }
}
