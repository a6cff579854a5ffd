using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Prometheus;

/// <summary>The real server over a history made with promtool.</summary>
public class RealServerSpecs(PrometheusBlocks blocks)
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    [Fact]
    public async Task Raw_samples_come_back_as_they_were_whatever_the_gaps_and_borders()
    {
        Requires.Prometheus();
        var day = new ObservationWindow(Asking.Begin, Asking.Begin + Duration.FromHours(24));
        var gauge = Samples(Asking.Begin - (5 * Second), 3700, Second, index => index % 7, index => index is < 500 or > 900);
        var counter = Samples(Asking.Begin, 5761, 15 * Second, index => index < 3000 ? index : index - 3000, _ => true);
        await using var server = await PrometheusServer.StartAsync(
            blocks,
            Family("gauge", ("{surface=\"web\"}", gauge)) + Family("counter", ("{instance=\"a\"}", counter)) + "# EOF\n", TestContext.Current.CancellationToken);

        var dense = await ObservedAsync(server, Asking.Of("gauge{surface=\"$surface\"}", IndicatorKind.Gauge), Asking.Hour, Second, "web");
        var long_ = await ObservedAsync(server, Asking.Of("counter"), day, 15 * Second);

        dense.Series.Single().Samples.Should().Equal(gauge.Where(sample => sample.At >= Asking.Hour.From && sample.At <= Asking.Hour.To));
        long_.Series.Single().Samples.Should().Equal(counter);
        long_.Series.Single().Labels.Should().BeEmpty();
    }

    [Fact]
    public async Task Ended_series_several_series_and_what_is_no_number_are_told_apart()
    {
        Requires.Prometheus();
        var minute = Duration.FromMinutes(1);
        var ended = Samples(Asking.Begin, 20, minute, index => index, _ => true);
        var whole = Samples(Asking.Begin, 61, minute, index => index, _ => true);
        var broken = Samples(Asking.Begin, 61, minute, index => index == 30 ? double.NaN : index, _ => true);
        await using var server = await PrometheusServer.StartAsync(
            blocks,
            Family("ended", ("", ended)) + Family("several", ("{instance=\"a\"}", whole), ("{instance=\"b\"}", ended)) + Family("broken", ("", broken)) + "# EOF\n",
            TestContext.Current.CancellationToken);

        (await ObservedAsync(server, Asking.Of("ended"), Asking.Hour, minute)).Series.Single().Samples.Should().Equal(ended);
        (await AskAsync("several")).Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("2 series");
        (await ObservedAsync(server, Asking.Of("several", instances: Instances.Many), Asking.Hour, minute)).Series.Select(series => series.Labels)
            .Should().Equal("instance=\"a\"", "instance=\"b\"");
        (await AskAsync("broken")).Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("NaN");
        (await AskAsync("absent")).Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("it has none for absent");

        Task<Observation> AskAsync(string selector) => Asking.AskAsync(server.Address, Asking.Of(selector), Asking.Hour, minute);
    }

    [Fact]
    public async Task The_targets_of_several_series_are_read_with_them()
    {
        Requires.Prometheus();
        var minute = Duration.FromMinutes(1);
        var whole = Samples(Asking.Begin, 61, minute, index => index, _ => true);
        var ended = Samples(Asking.Begin, 20, minute, index => index, _ => true);
        var up = Samples(Asking.Begin, 22, minute, _ => 1, _ => true);
        await using var server = await PrometheusServer.StartAsync(
            blocks,
            Family("several", ("{instance=\"a:9\",job=\"it's \\\"the\\\" job\"}", whole), ("{instance=\"b:9\",job=\"it's \\\"the\\\" job\"}", ended))
                + Family("up", ("{instance=\"b:9\",job=\"it's \\\"the\\\" job\"}", up), ("{instance=\"b:9\",job=\"another\"}", whole)) + "# EOF\n",
            TestContext.Current.CancellationToken);

        var observed = await ObservedAsync(server, Asking.Of("several", instances: Instances.Many), Asking.Hour, minute);

        observed.Targets.Should().ContainSingle().Which.Samples.Should().Equal(up);
    }

    [Fact]
    public async Task A_stale_marker_is_the_end_of_a_series_and_no_number()
    {
        Requires.Prometheus();
        var isGone = false;
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.ContentType = "text/plain; version=0.0.4";
            return context.Response.WriteAsync(Volatile.Read(ref isGone) ? "stays 1\n" : "stays 1\nleaves 1\n");
        });
        await using var server = await PrometheusServer.ScrapeAsync(site.Address, TestContext.Current.CancellationToken);
        var begin = SystemClock.Instance.GetCurrentInstant() - Duration.FromMinutes(1);

        await UntilAsync("leaves", samples => samples.Count >= 2);
        Volatile.Write(ref isGone, true);
        var left = (await AskAsync("leaves")).Series.Single().Samples[^1].At;
        await UntilAsync("stays", samples => samples[^1].At > left + Duration.FromSeconds(3));

        var leaves = (await AskAsync("leaves")).Series.Single().Samples;
        leaves.Should().OnlyContain(sample => sample.Value == 1);
        (await AskAsync("stays")).Series.Single().Samples[^1].At.Should().BeGreaterThan(leaves[^1].At + Second);

        Task<Observed> AskAsync(string selector) => ObservedAsync(server, Asking.Of(selector), new ObservationWindow(begin, begin + Duration.FromMinutes(3)), Second);

        async Task UntilAsync(string selector, Func<IReadOnlyList<Sample>, bool> holds)
        {
            var seen = false;
            while (!seen)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
                seen = await Asking.AskAsync(server.Address, Asking.Of(selector), new ObservationWindow(begin, begin + Duration.FromMinutes(3)), Second) is Observed observed
                    && holds(observed.Series.Single().Samples);
            }
        }
    }

    [Fact]
    public async Task A_histogram_is_read_as_buckets_over_resets()
    {
        Requires.Prometheus();
        var minute = Duration.FromMinutes(1);
        Sample[] Bucket(params double[] values) => [.. values.Select((value, index) => new Sample(Asking.Begin + (index * minute), value))];
        await using var server = await PrometheusServer.StartAsync(
            blocks,
            Family(
                "latency_bucket",
                ("{surface=\"web\",le=\"0.5\"}", Bucket(5, 8, 1, 2)),
                ("{surface=\"web\",le=\"2\"}", Bucket(6, 9, 1, 3)),
                ("{surface=\"web\",le=\"+Inf\"}", Bucket(6, 10, 1, 4))) + "# EOF\n",
            TestContext.Current.CancellationToken);

        var observed = await ObservedAsync(server, Asking.Of("latency_bucket{surface=\"$surface\"}", IndicatorKind.Histogram), Asking.Hour, minute, "web");

        observed.Buckets.Should().Equal(new Bucket(double.NegativeInfinity, 0.5, 5), new Bucket(0.5, 2, 1), new Bucket(2, double.PositiveInfinity, 2));
        observed.Series.Single().Samples.Select(sample => sample.Value).Should().Equal(6, 10, 1, 4);
        observed.Spans!.Select(span => (span.UpTo - Asking.Begin, span.Buckets.Sum(bucket => bucket.Count))).Should().Equal((minute, 4), (2 * minute, 1), (3 * minute, 3));
    }

    private static async Task<Observed> ObservedAsync(
        PrometheusServer server, Indicator indicator, ObservationWindow window, Duration interval, string? surface = null) =>
        (await Asking.AskAsync(server.Address, indicator, window, interval, surface)).Should().BeOfType<Observed>().Subject;

    private static List<Sample> Samples(Instant from, int count, Duration interval, Func<int, double> value, Func<int, bool> isSampled) =>
        [.. Enumerable.Range(0, count).Where(isSampled).Select(index => new Sample(from + (index * interval), value(index)))];

    private static string Family(string name, params (string Labels, IReadOnlyList<Sample> Samples)[] series)
    {
        var text = new StringBuilder($"# TYPE {name} unknown\n");
        foreach (var (labels, samples) in series)
        {
            foreach (var sample in samples)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {sample.Value:R} {sample.At.ToUnixTimeSeconds()}\n");
            }
        }

        return text.ToString();
    }
}
