using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Gates.Statistics;

namespace RolloutSpecs.Tests.Statistics;

/// <summary>A counter's growth in the four quarters of an hour, sampled each minute.</summary>
public class BucketsSpecs
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);

    [Fact]
    public void Growth_counts_in_the_part_that_its_sample_ends_in() => Of([.. Minutes(1, 60)], minute => minute).Should().Equal(120, 345, 570, 795);

    [Fact]
    public void Growth_at_the_begin_and_after_the_end_is_none_of_the_windows() =>
        Of([.. Minutes(0, 61)], minute => minute is 0 or 61 ? 1000 : 1).Should().Equal(15, 15, 15, 15);

    [Theory]
    [InlineData(12, true)]
    [InlineData(11, false)]
    public void A_part_that_lacks_more_than_three_intervals_is_missing_and_not_zero(int last, bool known) =>
        Of([.. Minutes(1, last), .. Minutes(20, 60)], _ => 1)[0].Should().Be(known ? 12 : null);

    [Fact]
    public void A_part_without_a_sample_is_missing_however_short() =>
        Of([.. Minutes(1, 20), .. Minutes(31, 60)], _ => 1, 20).Index().Where(part => part.Item is null).Select(part => part.Index).Should().Equal(7, 8, 9);

    private static IReadOnlyList<double?> Of(IReadOnlyList<int> minutes, Func<int, double> growth, int count = 4) => Buckets.Of(
        [.. minutes.Select(minute => new Sample(Begin + (minute * Minute), growth(minute)))], new ObservationWindow(Begin, Begin + (60 * Minute)), count, Minute);

    private static IEnumerable<int> Minutes(int from, int to) => Enumerable.Range(from, to - from + 1);
}
