using Microsoft.Data.Sqlite;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Probes.Store;
using RolloutSpecs.Rehearsal.Synthetic;
using RolloutSpecs.Run.Composing;

namespace RolloutSpecs.Tests.Probes;

public sealed class StoreSourceSpecs : IDisposable
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 11, 18, 15, 0);
    private static readonly ObservationWindow Window = new(Begin, Begin + Duration.FromHours(2));
    private static readonly Indicator Counter = new(
        "evictions", "evictions", "evictions", IndicatorKind.Counter, IndicatorRole.Trouble, Population.Fleet, Instances.One, "evictions");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rolloutspecs-store-");

    private string Store => Path.Combine(folder.FullName, "observations.db");

    [Fact]
    public async Task Samples_come_back_as_they_were_written()
    {
        Write(new SyntheticSeries("evictions", "web", "", [new(Begin, 0.1), new(Begin + Duration.FromMinutes(1), 1e15 + 0.5)]));

        var observed = (await ReadAsync(Counter, "web")).Should().BeOfType<Observed>().Subject;

        observed.Series.Should().ContainSingle().Which.Samples.Should().Equal(
            new Sample(Begin, 0.1), new Sample(Begin + Duration.FromMinutes(1), 1e15 + 0.5));
        observed.Interval.Should().Be(Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Another_surface_another_indicator_and_another_time_are_not_read()
    {
        Write(
            new SyntheticSeries("evictions", "ios", "", [new(Begin, 1)]),
            new SyntheticSeries("other", "web", "", [new(Begin, 1)]),
            new SyntheticSeries(
                "evictions", "web", "", [new(Begin - Duration.FromMilliseconds(1), 1), new(Window.To + Duration.FromMilliseconds(1), 1)]));

        (await ReadAsync(Counter, "web"))
            .Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("no sample").And.Contain("evictions on web");
    }

    [Fact]
    public async Task What_the_observer_met_is_told_where_samples_are_missing()
    {
        SyntheticStoreFile.Write(
            Store,
            new SyntheticStore(Duration.FromMinutes(1), Begin, [], [], [new SyntheticProblem(Begin, "fanout metrics", "answered 503")]));

        (await ReadAsync(Counter, null))
            .Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("fanout metrics: answered 503 (1 times)");
    }

    [Fact]
    public async Task A_store_that_begins_later_holds_nothing_and_one_that_cannot_be_read_does_not_say_so()
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        var before = new ObservationWindow(Begin - Duration.FromDays(1), Begin - Duration.FromHours(1));

        (await ReadAsync(Counter, null, before)).Should().BeOfType<NotObserved>().Which.IsEmpty.Should().BeTrue();
        await File.WriteAllTextAsync(Store, "no database", TestContext.Current.CancellationToken);
        (await ReadAsync(Counter, null, before)).Should().BeOfType<NotObserved>().Which.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public async Task Each_build_is_a_series()
    {
        Write(new SyntheticSeries("evictions", "", "b", [new(Begin, 1)]), new SyntheticSeries("evictions", "", "a", [new(Begin, 1)]));

        (await ReadAsync(Counter, null)).Should().BeOfType<Observed>().Which.Series.Select(series => series.Labels)
            .Should().Equal("build_sha=\"a\"", "build_sha=\"b\"");
    }

    [Fact]
    public async Task Sizes_are_bounded_by_their_two_digits()
    {
        SyntheticStoreFile.Write(Store, new SyntheticStore(
            Duration.FromMinutes(1),
            Begin,
            [new SyntheticSeries("evictions", "", "", [new(Begin, 3)])],
            [new SyntheticSizes("evictions", "", [new(Begin, 0.25, 2), new(Window.To, 0.25, 1), new(Begin, 12, 1)])],
            []));

        var observed = (Observed)await ReadAsync(Counter with { Kind = IndicatorKind.Histogram }, null);

        observed.Buckets.Should().BeEquivalentTo(
            [new { Above = 0.24, UpTo = 0.25, Count = 3.0 }, new { Above = 11.0, UpTo = 12.0, Count = 1.0 }],
            options => options.Using<double>(context => context.Subject.Should().BeApproximately(context.Expectation, 1e-12))
                .WhenTypeIs<double>());
    }

    [Fact]
    public async Task Sizes_are_told_by_the_minute()
    {
        var second = Duration.FromSeconds(1);
        SyntheticStoreFile.Write(Store, new SyntheticStore(
            Duration.FromMinutes(1),
            Begin,
            [new SyntheticSeries("evictions", "", "", [new(Begin, 9)])],
            [new SyntheticSizes("evictions", "", [new(Begin, 0.25, 1), new(Begin + (60 * second), 0.25, 2), new(
                Begin + (61 * second), 12, 1), new(Begin + (61 * second), 0.25, 4), new(Window.To, 0.25, 1)])],
            []));

        var spans = ((Observed)await ReadAsync(Counter with { Kind = IndicatorKind.Histogram }, null)).Spans!;

        spans.Select(span => (span.After - Begin, span.UpTo - Begin, span.Buckets.Sum(bucket => bucket.Count))).Should().Equal(
            (Duration.Zero, 60 * second, 3), (60 * second, 120 * second, 5), (119 * 60 * second, 120 * 60 * second, 1));
        spans[1].Buckets.Select(bucket => (bucket.UpTo, bucket.Count)).Should().Equal((0.25, 4), (12, 1));
    }

    [Fact]
    public async Task A_session_that_samples_seldom_covers_for_none_that_was_to_sample_often()
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        await ChangeAsync($"insert into session select 2, {Window.To.ToUnixTimeMilliseconds() - 1000}, 600000, null, null, environment, "
            + "rollout, host, revision, origins from session where id = 1");

        (await ReadAsync(Counter, null)).Should().BeOfType<Observed>().Which.Interval.Should().Be(Duration.FromMinutes(1));
        (await ObserversAsync()).Since.Should().Be(Begin);
    }

    [Fact]
    public async Task No_store_says_where_it_was_looked_for() =>
        (await ReadAsync(Counter, null)).Should().BeOfType<NotObserved>().Which.Should().Match<NotObserved>(nothing =>
            nothing.Reason.Contains("there is no observer's store at $ROLLOUT_OBSERVATIONS")
                && nothing.Remediation.Contains("steps/Observer"));

    [Fact]
    public async Task A_file_that_is_no_store_is_not_observed()
    {
        await File.WriteAllTextAsync(
            Store, "not a database, and long enough not to be taken for an empty one", TestContext.Current.CancellationToken);

        (await ReadAsync(Counter, null)).Should().BeOfType<NotObserved>();
    }

    [Theory]
    [InlineData("pragma user_version = 1", "made by an older observer")]
    [InlineData("pragma user_version = 4", "no observer of this runbook made it")]
    [InlineData("delete from session", "to name a session")]
    [InlineData("update session set started_at = 9e15", "to name a session")]
    [InlineData("update session set rollout = 'a|b'", "to name a session")]
    public async Task A_store_of_another_version_or_without_a_session_is_not_observed(string change, string says)
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        await ChangeAsync(change);

        (await ReadAsync(Counter, null)).Should().BeOfType<NotObserved>().Which.Reason.Should().Contain(says);
        (await ObserversAsync()).Lacking.Should().NotBeNull();
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("update session set environment = 'live'", "live")]
    [InlineData("insert into session values (2, 0, 1000, null, null, 'live', 'r', 'h', 'v', null)", "rehearsal,live")]
    public async Task What_was_observed_elsewhere_is_not_observed(string change, string says)
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        await ChangeAsync(change);

        (await ReadAsync(Counter, null)).Should().BeOfType<NotObserved>().Which.Reason.Should().Contain(says);
    }

    [Fact]
    public async Task Each_session_of_the_window_says_what_it_measured_and_no_earlier_one()
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        await ChangeAsync("delete from session");
        foreach (var (id, minute) in new[] { (1, -60), (2, -30), (3, 30), (4, 200) })
        {
            await ChangeAsync($"insert into session values ({id}, {(Begin + Duration.FromMinutes(minute)).ToUnixTimeMilliseconds()}, "
                + $"1000, 1, null, 'rehearsal', 'r', 'h{id}', 'v', null)");
        }

        var told = await ObserversAsync();

        told.Should().Match<ObserversTold>(observers => observers.Lacking == null && observers.Said == null);
        told.Observers.Should().Equal(new Provenance("rehearsal", "r", "h2", "v"), new Provenance("rehearsal", "r", "h3", "v"));
    }

    [Fact]
    public async Task A_store_of_the_version_before_is_read_and_tells_no_origins()
    {
        Write(new SyntheticSeries("evictions", "", "", [new(Begin, 1)]));
        (await ObserversAsync()).Observers.Single().Origins.Should().StartWith("web=https://openagents.com,200");

        await ChangeAsync("alter table session drop column origins; pragma user_version = 2");

        (await ReadAsync(Counter, null)).Should().BeOfType<Observed>();
        (await ObserversAsync()).Observers.Single().Origins.Should().BeNull();
    }

    [Fact]
    public async Task The_refusals_of_a_surface_are_told_by_reason_and_how_often()
    {
        SyntheticStoreFile.Write(Store, new SyntheticStore(Duration.FromMinutes(1), Begin, [], [], [])
        {
            Refusals =
            [
                new(Begin, "web", 401, "token_expired", "t"),
                new(Begin, "web", 403, "origin_not_allowed", "t"),
                new(Window.To, "web", 403, "origin_not_allowed", "t"),
                new(Begin, "ios", 403, "missing_scope", "t"),
                new(Begin - Duration.FromSeconds(1), "web", 410, "stale_cursor", "t"),
            ],
        });

        (await AskAsync(async source => (await source.RefusalsAsync("web", Window)).Answer))
            .Should().Equal("403 origin_not_allowed (2 times)", "401 token_expired (1 times)");
    }

    [Fact]
    public async Task No_store_tells_no_observers() =>
        (await ObserversAsync()).Lacking!.Reason.Should().Contain("there is no observer's store at $ROLLOUT_OBSERVATIONS");

    private void Write(params SyntheticSeries[] series) =>
        SyntheticStoreFile.Write(Store, new SyntheticStore(Duration.FromMinutes(1), Begin, series, [], []));

    private async Task ChangeAsync(string change)
    {
        await using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Review SQL queries for security vulnerabilities: the rows of the theories
        command.CommandText = change;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Observation> ReadAsync(Indicator indicator, string? surface, ObservationWindow? window = null) =>
        await AskAsync(async source => (await source.ReadAsync(indicator, surface, window ?? Window)).Answer);

    private async Task<ObserversTold> ObserversAsync() =>
        await AskAsync(async source => (await source.ObserversAsync(Counter, Window)).Answer);

    private async Task<T> AskAsync<T>(Func<StoreSource, Task<T>> ask)
    {
        var redactor = new Redactor([new("ROLLOUT_OBSERVATIONS", Store)]);
        await using var http = new HttpAsker(TimeProvider.System);
        var outside = new RealOutside(
            http, new ProcessAsker(TimeProvider.System, new Progress<string>(), redactor), TimeProvider.System, redactor);
        return await ask(new StoreSource(outside, Store, "rehearsal"));
    }
}
