using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Store;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Store;

public sealed class StoreWriterSpecs : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
    private static readonly SeriesKey Requests = new("canary_requests", "web");
    private readonly ScratchFolder folder = new();

    private string Store => folder.File("observations.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_tick_is_written_with_all_that_was_read()
    {
        using (var writer = Open(Start))
        {
            writer.Write(Start.AddSeconds(15), new Reading(
                [new MeasuredValue(Requests, 7), new MeasuredValue(new SeriesKey("runtime_build_info", Build: "abc"), 1)],
                [new MeasuredSize(new SeriesKey("canary_delivery_seconds", "web"), 0.13, 4)],
                [new SourceProblem("runtime", "one"), new SourceProblem("runtime", "two"), new SourceProblem("runtime", "one")],
                [new Refusal(Start.AddSeconds(3), "web", 401, "token_expired", "run:1:events")]));
        }

        Rows("select name, surface, build, at, value from sample join series on id = series order by name").Should().Equal(
            "canary_requests|web||1795000015000|7", "runtime_build_info||abc|1795000015000|1");
        Rows("select name, at, value, count from observation join series on id = series").Should().Equal(
            "canary_delivery_seconds|1795000015000|0.13|4");
        Rows("select at, source, message from problem").Should().Equal("1795000015000|runtime|one; two");
        Rows("select at, surface, status, reason_code, topic from refusal").Should().Equal(
            "1795000003000|web|401|token_expired|run:1:events");
        Rows("select started_at, interval_ms, stage, step, environment, rollout, host, revision from session")
            .Should().Equal("1795000000000|15000|1||rehearsal|OA-RUST-048|canary---runtime.example|runtime-00110-qrs");
        Rows("pragma user_version").Should().Equal("3");
    }

    [Fact]
    public void Counters_and_histograms_are_there_to_go_on_from()
    {
        using (var writer = Open(Start))
        {
            writer.Write(Start.AddSeconds(15), Values(7));
            writer.Write(Start.AddSeconds(30), Values(9) with { Sizes = [new MeasuredSize(Requests, 1.5, 2)] });
            writer.Write(Start.AddSeconds(45), Reading.Nothing with { Sizes = [new MeasuredSize(Requests, 1.5, 3)] });
        }

        using var next = Open(Start.AddSeconds(60));

        next.LastValues[Requests].Should().Be(9);
        next.Sizes.Should().Equal(new MeasuredSize(Requests, 1.5, 5));
    }

    [Theory]
    [InlineData(45, 0)]
    [InlineData(46, 1)]
    public void A_pause_of_more_than_two_intervals_is_a_gap(int seconds, int gaps)
    {
        using (var writer = Open(Start))
        {
            writer.Write(Start.AddSeconds(15), Values(7));
        }

        Open(Start.AddSeconds(seconds)).Dispose();

        Rows("select ends - begins, reason from gap").Should().Equal(Enumerable.Repeat("31000|the observer was not running", gaps));
    }

    [Fact]
    public void A_tick_without_samples_is_no_gap_where_it_says_why()
    {
        using (var writer = Open(Start))
        {
            writer.Write(Start.AddSeconds(15), Reading.Of(new SourceProblem("runtime", "hangs")));
        }

        Open(Start.AddSeconds(40)).Dispose();

        Rows("select * from gap").Should().BeEmpty();
    }

    [Fact]
    public void A_second_observer_is_refused_with_one_line_that_names_the_file()
    {
        using var first = Open(Start);

        Opening(Start).Should().Throw<StoreException>().Which.Message.Should().Be(
            $"{Store}: expected to be its only writer, seen another observer that holds {Store}.lock: end that one, "
                + "or name another file with --store");
    }

    [Fact]
    public void A_store_that_was_closed_can_be_opened_again()
    {
        Open(Start).Dispose();

        Opening(Start.AddSeconds(1)).Should().NotThrow();
    }

    [Fact]
    public void A_store_of_another_version_is_refused()
    {
        StoreRowsRead.Run(Store, "create table other(id integer); pragma user_version = 1");

        Opening(Start).Should().Throw<StoreException>().WithMessage($"{Store}: expected an observer's store of version 3, seen version 1*");
    }

    [Fact]
    public void A_store_of_the_version_before_goes_on_and_what_it_had_tells_no_origins()
    {
        Open(Start).Dispose();
        StoreRowsRead.Run(Store, "alter table session drop column origins; pragma user_version = 2");

        Open(Start.AddSeconds(1)).Dispose();

        Rows("select id, origins is null from session").Should().Equal("1|1", "2|0");
        Rows("pragma user_version").Should().Equal("3");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        StoreRowsRead.Run(Store, "create table other(id integer)");

        Opening(Start).Should().Throw<StoreException>().WithMessage("*expected an observer's store of version 3, seen version 0*");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Store, new string('x', 5000));

        Opening(Start).Should().Throw<StoreException>().WithMessage(
            $"{Store}: expected a store that can be written, seen *not a database*");
    }

    [Fact]
    public void A_rehearsal_is_never_written_among_real_observations()
    {
        Open(Start, "live").Dispose();

        Opening(Start.AddSeconds(1)).Should().Throw<StoreException>().WithMessage(
            "*expected observations of environment rehearsal, seen some of live*");
    }

    [Fact]
    public void Another_rollout_is_never_written_into_a_store()
    {
        Open(Start).Dispose();

        var opening = () => Open(Start.AddSeconds(1), rollout: "OA-RUST-049").Dispose();

        opening.Should().Throw<StoreException>().WithMessage(
            "*expected observations of rollout OA-RUST-049, seen some of OA-RUST-048*--store");
    }

    [Fact]
    public void Routes_are_written_from_another_thread_than_ticks()
    {
        using var writer = Open(Start);

        Parallel.For(1, 40, number =>
        {
            var at = Start.AddSeconds(number);
            if (number % 2 == 0)
            {
                writer.WriteRoute(at, "runtime", "{}");
            }
            else
            {
                writer.Write(at, Values(number));
            }
        });

        Rows("select count(*), min(at), min(service || told) from route").Should().Equal("19|1795000002000|runtime{}");
        Rows("select count(*) from sample").Should().Equal("20");
    }

    [Fact]
    public void A_clock_behind_the_last_sample_is_refused()
    {
        using (var writer = Open(Start))
        {
            writer.Write(Start.AddSeconds(15), Values(7));
        }

        Opening(Start).Should().Throw<StoreException>().WithMessage(
            "*expected samples up to now*remove the file, or name another one with --store");
    }

    [Fact]
    public void Ten_thousand_refusals_are_kept()
    {
        using var writer = Open(Start);
        var refusals = Enumerable.Range(0, 4000)
            .Select(number => new Refusal(Start.AddSeconds(number), "web", 401, "token_expired", "t"))
            .ToList();
        for (var tick = 1; tick <= 3; tick++)
        {
            writer.Write(Start.AddSeconds(tick), Reading.Nothing with { Refusals = refusals });
        }

        Rows("select count(*), min(id) from refusal").Should().Equal("10000|2001");
    }

    [Fact]
    public void What_could_not_be_written_leaves_nothing_behind_and_the_next_tick_can_be()
    {
        using var writer = Open(Start);
        writer.Write(Start.AddSeconds(15), Values(7));
        var again = () => writer.Write(
            Start.AddSeconds(15), Values(8) with { Values = [new MeasuredValue(new SeriesKey("new"), 1), new MeasuredValue(Requests, 8)] });

        again.Should().Throw<StoreException>();
        writer.Write(
            Start.AddSeconds(30), Values(9) with { Values = [new MeasuredValue(new SeriesKey("new"), 1), new MeasuredValue(Requests, 9)] });

        Rows("select name, value from sample join series on id = series order by at, name").Should().Equal(
            "canary_requests|7", "canary_requests|9", "new|1");
    }

    private static Reading Values(double requests) => Reading.Nothing with { Values = [new MeasuredValue(Requests, requests)] };

    private StoreWriter Open(DateTimeOffset at, string environment = "rehearsal", string rollout = "OA-RUST-048") =>
        StoreWriter.Open(Store, new StoreSession(at, TimeSpan.FromSeconds(15), new StageExit(1), new Provenance(
            environment, rollout, "canary---runtime.example", "runtime-00110-qrs")
        {
            Origins = "web=https://openagents.com,200,200",
        }));

    private Action Opening(DateTimeOffset at) => () => Open(at).Dispose();

    private IReadOnlyList<string> Rows(string sql) => StoreRowsRead.Rows(Store, sql);
}
