using CsCheck;
using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Hold;

public class BusinessCalendarProperties
{
    // Clocks that change on weekends, on business days (Cairo), by half an hour, at midnight, and not at all.
    private static readonly string[] Zones =
    [
        "America/Chicago", "Europe/London", "Africa/Cairo", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "America/Havana",
        "Asia/Beirut", "Asia/Tehran", "Pacific/Auckland", "Pacific/Kiritimati", "UTC",
    ];

    private static readonly string[] Ids = [.. DateTimeZoneProviders.Tzdb.Ids];

    private static readonly LocalDate First = new(2024, 1, 1);

    private static readonly Gen<IReadOnlySet<LocalDate>> SomeHolidays =
        Gen.Int[0, 1200].List[0, 60].Select(days => (IReadOnlySet<LocalDate>)days.Select(First.PlusDays).ToHashSet());

    // Whole minutes, which the oracle walks over; often on the days around a change of the clocks.
    private static readonly Gen<(DateTimeZone Zone, Instant From)> Begin = Gen.Select(
        Gen.Int[0, Zones.Length - 1], Gen.Int[0, 3 * 366 * 24 * 60], Gen.Int[-2 * 24 * 60, 2 * 24 * 60], Gen.Bool, (zone, minute, near, change) =>
        {
            var found = DateTimeZoneProviders.Tzdb[Zones[zone]];
            var at = First.AtStartOfDayInZone(found).ToInstant() + Duration.FromMinutes(minute);
            var interval = found.GetZoneInterval(at);
            return (found, change && interval.HasEnd ? interval.End + Duration.FromMinutes(near) : at);
        });

    [Fact]
    public void An_end_is_after_its_begin() => Sample((calendar, begin, days) => calendar.EndOf(begin.From, days) > begin.From);

    [Fact]
    public void An_end_lies_on_a_business_day() => Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5]).Sample((begin, holidays, days) =>
        NaiveCalendar.IsBusiness(End(begin, holidays, days).InZone(begin.Zone).Date, holidays));

    [Fact]
    public void A_hold_that_begins_on_a_business_day_lasts_at_least_23_hours() => Sample((calendar, begin, days) =>
        !calendar.IsBusinessDay(begin.From.InZone(begin.Zone).Date) || calendar.EndOf(begin.From, days) - begin.From >= Duration.FromHours(23));

    [Fact]
    public void A_hold_that_begins_later_by_instant_and_clock_ends_no_earlier() =>
        Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5], Gen.Int[0, 4 * 24 * 60]).Sample((begin, holidays, days, minutes) =>
        {
            var later = (begin.Zone, From: begin.From + Duration.FromMinutes(minutes));
            return later.From.InZone(begin.Zone).LocalDateTime < begin.From.InZone(begin.Zone).LocalDateTime
                || End(later, holidays, days) >= End(begin, holidays, days);
        });

    [Fact]
    public void A_day_more_ends_later() => Sample((calendar, begin, days) => calendar.EndOf(begin.From, days + 1) > calendar.EndOf(begin.From, days));

    [Fact]
    public void A_holiday_more_never_ends_earlier() =>
        Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5], Gen.Int[-3, 12]).Sample((begin, holidays, days, ahead) =>
            End(begin, holidays.Append(begin.From.InZone(begin.Zone).Date.PlusDays(ahead)).ToHashSet(), days) >= End(begin, holidays, days));

    [Fact]
    public void Two_holds_in_a_row_last_at_least_as_long_as_one_of_both() =>
        Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5], Gen.Int[1, 5]).Sample((begin, holidays, days, more) =>
        {
            var both = End(begin, holidays, days + more);
            return End((begin.Zone, End(begin, holidays, days)), holidays, more) >= both && both > End(begin, holidays, days);
        });

    [Fact]
    public void Where_clocks_never_change_two_holds_in_a_row_last_as_long_as_one_of_both() =>
        Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5], Gen.Int[1, 5]).Sample((begin, holidays, days, more) =>
        {
            var utc = (DateTimeZone.Utc, begin.From);
            return End((DateTimeZone.Utc, End(utc, holidays, days)), holidays, more) == End(utc, holidays, days + more);
        });

    [Fact]
    public void It_agrees_with_a_walk_over_days_and_minutes() => Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5]).Sample(
        (begin, holidays, days) => End(begin, holidays, days) == NaiveCalendar.EndOf(begin.Zone, holidays, begin.From, days), iter: 1000);

    [Fact]
    public void No_zone_and_no_instant_makes_it_throw() =>
        Gen.Select(Gen.Int[0, Ids.Length - 1], Gen.Long[-62_135_596_800, 253_402_300_799], Gen.Int[1, 5]).Sample(
            (zone, seconds, days) =>
            {
                var from = Instant.FromUnixTimeSeconds(seconds);
                return new BusinessCalendar(DateTimeZoneProviders.Tzdb[Ids[zone]], new HashSet<LocalDate>()).EndOf(from, days) is not { } end || end > from;
            },
            iter: 2000);

    private static void Sample(Func<BusinessCalendar, (DateTimeZone Zone, Instant From), int, bool> holds) =>
        Gen.Select(Begin, SomeHolidays, Gen.Int[1, 5]).Sample((begin, holidays, days) => holds(new BusinessCalendar(begin.Zone, holidays), begin, days));

    private static Instant End((DateTimeZone Zone, Instant From) begin, IReadOnlySet<LocalDate> holidays, int days) =>
        new BusinessCalendar(begin.Zone, holidays).EndOf(begin.From, days)!.Value;
}
