using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Observer.Exposition;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Sampling;
using RolloutSpecs.Tests.Observing.Canary;

namespace RolloutSpecs.Tests.Observing;

public class ExpositionSpecs
{
    private const string Info =
        """rolloutspecs_observer_info{environment="live",rollout="a \"b\"",host="h:8443",revision="runtime-00110-qrs",origins="web=https://openagents.com,200,200"} 1""";

    private readonly StepClock clock = new();

    [Theory]
    [InlineData(MetricsFormat.OpenMetrics)]
    [InlineData(MetricsFormat.PrometheusText)]
    public void It_says_what_is_measured_and_which_build_answered(MetricsFormat format)
    {
        var board = Board();
        board.Take(new Tick(
            clock.GetUtcNow(),
            Reading.Nothing with { Values = [new MeasuredValue(new SeriesKey("runtime_build_info", Build: "980f18c6bf"), 1)] }));

        board.Text(format).Split('\n').Should().ContainInOrder(
            "# TYPE rolloutspecs_observer_info gauge", Info, """rolloutspecs_runtime_build_info{build_sha="980f18c6bf"} 1""");
    }

    [Fact]
    public void An_observer_that_takes_no_samples_says_nothing_of_itself()
    {
        var board = Board();
        var before = board.Text(MetricsFormat.OpenMetrics);
        board.Take(new Tick(clock.GetUtcNow(), Reading.Nothing));
        clock.Advance(TimeSpan.FromSeconds(31));

        before.Should().Be("# EOF\n");
        board.Text(MetricsFormat.OpenMetrics).Should().Be("# EOF\n");
    }

    private MetricsBoard Board() => new(
        new IndicatorCatalogue(Duration.FromMinutes(1), new Dictionary<string, Indicator>
        {
            ["runtime_build_info"] = new(
                "runtime_build_info",
                "the build",
                "builds",
                IndicatorKind.Gauge,
                IndicatorRole.Identity,
                Population.Fleet,
                Instances.Many,
                "rolloutspecs_runtime_build_info"),
        }),
        new Provenance("live", "a \"b\"", "h:8443", "runtime-00110-qrs") { Origins = "web=https://openagents.com,200,200" },
        [],
        TimeSpan.FromSeconds(15),
        clock);
}
