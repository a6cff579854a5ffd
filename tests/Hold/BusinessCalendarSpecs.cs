using CsCheck;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Runbook.Hold;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Hold;

public class BusinessCalendarSpecs
{
    private static readonly string[] Zones =
        ["America/Chicago", "Asia/Jerusalem", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe", "Etc/UTC"];

    private static readonly Gen<Instant> Instants =
        Gen.Long[Instant.FromUtc(2024, 1, 1, 0, 0).ToUnixTimeSeconds(), Instant.FromUtc(2031, 1, 1, 0, 0).ToUnixTimeSeconds()].Select(
            Instant.FromUnixTimeSeconds);

    private static readonly Gen<LocalDate[]> Holidays =
        Gen.Int[0, 2500].Select(day => new LocalDate(2024, 1, 1).PlusDays(day)).Array[0, 200];

    private static readonly Gen<(DateTimeZone Zone, LocalDate[] Holidays, Instant From, int Days)> Cases =
        Gen.Select(
            Gen.Int[0, Zones.Length - 1].Select(index => DateTimeZoneProviders.Tzdb[Zones[index]]), Holidays, Instants, Gen.Int[1, 6]);

    public static TheoryData<string, string, string, int, string> Examples =>
        [.. Rows().Select(row => (row[0], row[1], row[2], int.Parse(row[3], null), row[4]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_worked_examples_of_the_docs_hold(string zone, string holidays, string from, int days, string end)
    {
        var calendar = new BusinessCalendar(
            DateTimeZoneProviders.Tzdb[zone],
            [.. holidays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => LocalDatePattern.Iso.Parse(day).Value)]);

        var seen = calendar.EndOf(InstantPattern.General.Parse(from).Value, days);

        InstantPattern.General.Format(seen!.Value).Should().Be(end);
    }

    [Fact]
    public void The_docs_hold_worked_examples() => Examples.Count.Should().BeGreaterThan(12);

    [Fact]
    public void A_hold_ends_on_a_business_day_after_as_many_of_them_as_were_asked_for() => Cases.Sample(given =>
    {
        var calendar = new BusinessCalendar(given.Zone, given.Holidays);
        var (from, end) = (Local(given.From, given.Zone), Local(calendar.EndOf(given.From, given.Days)!.Value, given.Zone));
        var between = Enumerable.Range(1, Period.DaysBetween(
            from.Date, end.Date)).Count(ahead => calendar.IsBusinessDay(from.Date.PlusDays(ahead)));
        return calendar.IsBusinessDay(end.Date) && between == given.Days + (calendar.IsBusinessDay(from.Date) ? 0 : 1);
    });

    [Fact]
    public void A_hold_that_begins_later_ends_no_earlier() => Gen.Select(Cases, Gen.Int[0, 400_000]).Sample((given, later) =>
    {
        var calendar = new BusinessCalendar(given.Zone, given.Holidays);
        var other = given.From + Duration.FromSeconds(later);
        // In an hour that comes twice a later instant may have an earlier local time.
        return Local(other, given.Zone) < Local(given.From, given.Zone)
            || calendar.EndOf(given.From, given.Days) <= calendar.EndOf(other, given.Days);
    });

    [Fact]
    public void More_days_are_a_later_end() => Cases.Sample(given =>
    {
        var calendar = new BusinessCalendar(given.Zone, given.Holidays);
        return calendar.EndOf(given.From, given.Days) < calendar.EndOf(given.From, given.Days + 1);
    });

    [Fact]
    public void One_more_holiday_never_shortens_a_hold() => Gen.Select(Cases, Gen.Int[0, 10]).Sample((given, ahead) =>
    {
        var holiday = Local(given.From, given.Zone).Date.PlusDays(ahead);
        return new BusinessCalendar(given.Zone, given.Holidays).EndOf(given.From, given.Days)
            <= new BusinessCalendar(given.Zone, [.. given.Holidays, holiday]).EndOf(given.From, given.Days);
    });

    [Fact]
    public void A_hold_lasts_a_day_of_local_time_at_least() => Cases.Sample(given =>
        Period.Between(Local(given.From, given.Zone), Local(
            new BusinessCalendar(given.Zone, given.Holidays).EndOf(given.From, given.Days)!.Value,
            given.Zone), PeriodUnits.Hours).Hours >= 24);

    [Fact]
    public void Holds_of_one_day_in_turn_are_a_hold_of_several_where_no_clock_changes() =>
        Gen.Select(Holidays, Instants, Gen.Int[2, 6]).Sample((holidays, from, days) =>
        {
            var calendar = new BusinessCalendar(DateTimeZone.Utc, holidays);
            return Enumerable.Range(0, days).Aggregate(from, (at, _) => calendar.EndOf(at, 1)!.Value) == calendar.EndOf(from, days);
        });

    [Fact]
    public void A_year_of_holidays_has_no_end()
    {
        var from = Instant.FromUtc(2026, 1, 1, 0, 0);
        var always = Enumerable.Range(0, 800).Select(ahead => new LocalDate(2026, 1, 1).PlusDays(ahead)).ToList();

        new BusinessCalendar(DateTimeZone.Utc, always).EndOf(from, 1).Should().BeNull();
    }

    private static LocalDateTime Local(Instant instant, DateTimeZone zone) => instant.InZone(zone).LocalDateTime;

    private static IEnumerable<string[]> Rows() => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "holds.md"))
        .Where(line => line.Contains('/', StringComparison.Ordinal)
            && line.StartsWith("| ", StringComparison.Ordinal)
            && line.Count(letter => letter == '|') == 7)
        .Where(line => !line.Contains("America/Chicago, ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray());
}
