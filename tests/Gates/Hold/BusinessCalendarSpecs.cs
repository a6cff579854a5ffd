using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.Gates.Hold;

public class BusinessCalendarSpecs
{
    private static readonly Instant Wednesday = Instant.FromUtc(2026, 11, 18, 15, 0);

    public static TheoryData<string> Examples { get; } = [.. WorkedExample.All().Select(example => example.Case)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_worked_example_of_the_document_holds(string name)
    {
        var example = WorkedExample.All().Single(one => one.Case == name);

        var end = Calendar(example.Zone, [.. example.Holidays]).EndOf(example.Begins.ToInstant(), example.Days);

        end!.Value.InZone(DateTimeZoneProviders.Tzdb[example.Zone]).ToOffsetDateTime().Should().Be(example.Ends);
    }

    [Fact]
    public void The_document_holds_worked_examples_whose_begins_are_local_times_of_their_zones()
    {
        var examples = WorkedExample.All();

        examples.Count.Should().BeGreaterThan(20);
        examples.Should().OnlyContain(one => one.Begins.ToInstant().InZone(DateTimeZoneProviders.Tzdb[one.Zone]).ToOffsetDateTime() == one.Begins);
        examples.Select(one => one.Days).Should().Contain([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void A_year_of_holidays_has_no_end() =>
        Calendar("America/Chicago", [.. HolidaysOf(2026), .. HolidaysOf(2027), .. HolidaysOf(2028)]).EndOf(Wednesday, 1).Should().BeNull();

    [Fact]
    public void The_last_day_that_is_searched_may_still_be_the_business_day()
    {
        var begin = new LocalDate(2026, 11, 18);
        var holidays = Enumerable.Range(1, BusinessCalendar.LongestSearch - 1).Select(begin.PlusDays).ToArray();

        Calendar("UTC", holidays).EndOf(Wednesday, 1).Should().Be(Wednesday + Duration.FromDays(BusinessCalendar.LongestSearch));
        Calendar("UTC", [.. holidays, begin.PlusDays(BusinessCalendar.LongestSearch)]).EndOf(Wednesday, 1).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    public void The_ends_of_the_calendar_have_no_end_of_a_hold(int days)
    {
        foreach (var zone in (string[])["UTC", "Pacific/Kiritimati", "Pacific/Niue"])
        {
            Calendar(zone).EndOf(Instant.MaxValue, days).Should().BeNull();
            Calendar(zone).EndOf(Instant.MinValue, days).Should().BeNull();
        }
    }

    [Fact]
    public void More_days_than_the_calendar_has_have_no_end() => Calendar("UTC").EndOf(Wednesday, int.MaxValue).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Less_than_a_day_is_refused(int days)
    {
        var ask = () => Calendar("UTC").EndOf(Wednesday, days);

        ask.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static BusinessCalendar Calendar(string zone, params LocalDate[] holidays) =>
        new(DateTimeZoneProviders.Tzdb[zone], holidays.ToHashSet());

    private static IEnumerable<LocalDate> HolidaysOf(int year) => Enumerable.Range(0, 365).Select(new LocalDate(year, 1, 1).PlusDays);
}
