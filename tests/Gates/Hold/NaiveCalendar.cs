using NodaTime;

namespace RolloutSpecs.Tests.Gates.Hold;

/// <summary>Business days by walking over days and minutes, without any rule for repeated and skipped times.</summary>
internal static class NaiveCalendar
{
    public static Instant EndOf(DateTimeZone zone, IReadOnlySet<LocalDate> holidays, Instant from, int days)
    {
        var local = from.InZone(zone).LocalDateTime;
        var counting = local.Date;
        var time = local.TimeOfDay;
        while (!IsBusiness(counting, holidays))
        {
            counting = counting.PlusDays(1);
            time = LocalTime.Midnight;
        }

        while (days > 0)
        {
            counting = counting.PlusDays(1);
            days -= IsBusiness(counting, holidays) ? 1 : 0;
        }

        return Minutes(zone, counting, time);
    }

    public static bool IsBusiness(LocalDate date, IReadOnlySet<LocalDate> holidays) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !holidays.Contains(date);

    // The last minute that a clock on the wall shows this time, or else the first that it shows a later one.
    private static Instant Minutes(DateTimeZone zone, LocalDate date, LocalTime time)
    {
        var wanted = date + time;
        var around = wanted.InUtc().ToInstant();
        Instant? shown = null;
        Instant? later = null;
        for (var minute = -16 * 60; minute <= 16 * 60; minute++)
        {
            var instant = around + Duration.FromMinutes(minute);
            var wall = instant.InZone(zone).LocalDateTime;
            shown = wall == wanted ? instant : shown;
            later ??= wall > wanted ? instant : null;
        }

        return shown ?? later!.Value;
    }
}
