using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;
using RolloutSpecs.Observer.View;

namespace RolloutSpecs.Tests.Observing.View;

/// <summary>What the live view says: never that all is well while somebody is refused or nothing is stored.</summary>
public sealed class ProgressSpecs
{
    private static readonly DateTimeOffset Began = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private readonly Progress progress = new(
        new RolloutSpecs.Observer.View.Hold(new StageExit(1), Began, TimeSpan.FromHours(1)), new StoredTime(Interval, TimeSpan.Zero));

    [Fact]
    public void Where_all_is_stored_and_nobody_refused_nothing_is_wrong()
    {
        Take(1, 40);

        progress.Shot().Wrong().Should().BeEmpty();
        Said(40).Should().Be("stage 1, entered 10 min ago, stored 10 min of 60 min (16 %)");
    }

    [Fact]
    public void Who_is_refused_is_named_with_reason_and_number_for_five_minutes()
    {
        Take(1, 1, Refused("web", "origin_not_allowed"), Refused("web", "origin_not_allowed"), Refused("ios", "missing_scope"));

        progress.Shot().Wrong().Should().Equal(
            "refused in 5 minutes: web 403 origin_not_allowed (2 times), ios 403 missing_scope (1 times)");
        Take(2, 20);
        progress.Shot().Wrong().Should().ContainSingle();
        Take(21, 23);
        progress.Shot().Wrong().Should().BeEmpty();
    }

    [Fact]
    public void What_the_store_did_not_take_is_no_part_of_the_hold()
    {
        Take(1, 20);
        for (var number = 21; number <= 40; number++)
        {
            progress.Take(new Tick(At(number), Reading.Nothing) { IsStored = false });
        }

        Said(40).Should().Be("stage 1, entered 10 min ago, stored 5 min of 60 min (8 %)");
        progress.Shot().Wrong().Should().Equal("NOT STORED since 15:05:15");
    }

    [Fact]
    public void A_gap_is_no_part_of_the_hold_and_what_an_earlier_session_stored_is()
    {
        var stored = new StoredTime(Interval, TimeSpan.FromMinutes(20));

        stored.Add(Began + TimeSpan.FromMinutes(30), Began);
        stored.Add(Began + TimeSpan.FromMinutes(30) + Interval, Began);
        stored.Add(Began + TimeSpan.FromMinutes(40), Began);

        stored.Total.Should().Be(TimeSpan.FromMinutes(20) + (3 * Interval));
    }

    [Fact]
    public void What_was_stored_before_the_entry_is_no_part_of_the_hold()
    {
        var stored = new StoredTime(Interval, TimeSpan.Zero);

        stored.Add(Began - Interval, Began);
        stored.Add(Began + TimeSpan.FromSeconds(5), Began);

        stored.Total.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_problem_is_shown_for_a_minute()
    {
        progress.Take(new Tick(At(1), Reading.Of(new SourceProblem("runtime", "answered 503"))));

        progress.Shot().Wrong().Should().Equal("runtime: answered 503");
        Take(2, 4);
        progress.Shot().Wrong().Should().ContainSingle();
        Take(5, 5);
        progress.Shot().Wrong().Should().BeEmpty();
    }

    private static DateTimeOffset At(int number) => Began + (Interval * number);

    private static Refusal Refused(string surface, string reason) => new(At(1), surface, 403, reason, "t");

    private void Take(int from, int to, params Refusal[] refusals)
    {
        for (var number = from; number <= to; number++)
        {
            progress.Take(new Tick(At(number), Reading.Nothing with { Refusals = refusals }));
        }
    }

    private string Said(int number)
    {
        var shot = progress.Shot();
        return shot.Hold.Progress(At(number), shot.Stored);
    }
}
