using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Indicators;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Indicators;

public class IndicatorReaderSpecs
{
    private const string One = "interval: 15s\nindicators:\n  a: { title: t, unit: u, kind: gauge, role: trouble, population: fleet, "
        + "instances: one, prometheus: a }\n";

    [Fact]
    public void The_projects_own_indicators_are_read()
    {
        var catalogue = RealIndicators.Value;

        catalogue.Interval.Should().Be(Duration.FromMinutes(1));
        catalogue.Indicators.Should().HaveSameCount(RealIndicators.Text.Split("{ title:").Skip(1));
        catalogue.Indicators["canary_delivery_seconds"].Should().Be(new Indicator(
            "canary_delivery_seconds",
            "delivery latency",
            "s",
            IndicatorKind.Histogram,
            IndicatorRole.Trouble,
            Population.Canary,
            Instances.One,
            """rolloutspecs_canary_delivery_seconds_bucket{surface="$surface"}""")
        {
            Rehearsed = new Rehearsed(0.08, 60),
        });
        catalogue.Indicators["auth_errors"]
            .Should().BeEquivalentTo(new { Kind = IndicatorKind.Counter, Instances = Instances.Many, Population = Population.Fleet });
        catalogue.Indicators["auth_errors"].Labels["status"].Should().Equal("ok", "error");
        catalogue.Indicators.Values.Where(indicator => indicator.IsSigned).Select(indicator => indicator.Name)
            .Should().Equal("canary_clock_skew_seconds");
        catalogue.Indicators.Values.Should().OnlyContain(indicator => indicator.Delay == Duration.Zero);
    }

    [Fact]
    public void Every_indicator_that_a_gate_can_measure_is_rehearsed_and_no_other() =>
        RealIndicators.Value.Indicators.Values.Should().OnlyContain(
            indicator => indicator.Rehearsed == null == (indicator.Role == IndicatorRole.Identity),
            "specs/indicators.yaml says with rehearsed what is usual of it");

    [Fact]
    public void Each_surface_may_have_a_series_of_the_fleet()
    {
        var read = IndicatorReader.Read(One.Replace(
            "prometheus: a", """prometheus: 'a{surface="$surface"}'""", StringComparison.Ordinal), "c.yaml").Indicators["a"];

        read.IsPerSurface.Should().BeTrue();
        read.SelectorOf("ios").Should().Be("""a{surface="ios"}""");
    }

    [Fact]
    public void A_source_may_be_late()
    {
        var late = IndicatorReader.Read(One.Replace("prometheus: a", "prometheus: a, delay: 3m", StringComparison.Ordinal), "c.yaml");

        late.Indicators["a"].Delay.Should().Be(Duration.FromMinutes(3));
    }

    [Theory]
    [InlineData("15s", "0s", "c.yaml:1:11: expected interval to be a number with its unit s, m or h, such as 15s, seen '0s'")]
    [InlineData("15s", "15", "c.yaml:1:11: expected interval to be a number with its unit s, m or h, such as 15s, seen '15'")]
    [InlineData("interval: 15s\n", "", "c.yaml:1:1: expected interval, seen nothing")]
    [InlineData("  a:", "  A-b:", "c.yaml:3:3: expected an indicator's name in lower case, such as canary_requests, seen 'A-b'")]
    [InlineData("title: t, ", "", "c.yaml:3:6: expected indicators.a.title, seen nothing")]
    [InlineData("unit: u", "units: u", "c.yaml:3:6: expected indicators.a.unit, seen nothing\nc.yaml:3:18: expected one of title, unit, "
        + "kind, role, population, instances, prometheus, signed, delay, labels, rehearsed in indicators.a, seen the key 'units'")]
    [InlineData("gauge", "level", "c.yaml:3:33: expected indicators.a.kind to be gauge or counter or histogram, seen 'level'")]
    [InlineData(
        "fleet", "canary", "c.yaml:3:103: expected indicators.a.prometheus to select by $surface where population is canary, seen 'a'")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, delay: 6m",
        "c.yaml:3:112: expected indicators.a.delay to be at most 5m, seen '6m': a source that is later tells too little of a hold")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, delay: soon",
        "c.yaml:3:112: expected indicators.a.delay to be a number with its unit s, m or h, such as 15s, seen 'soon'")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, signed: maybe",
        "c.yaml:3:113: expected indicators.a.signed to be true, seen 'maybe': leave it out where the gauge is never below zero")]
    [InlineData(
        "gauge, role: trouble, population: fleet, instances: one, prometheus: a",
        "counter, role: trouble, population: fleet, instances: one, prometheus: a, signed: true",
        "c.yaml:3:115: expected indicators.a.signed of a gauge alone: a counter is never below zero")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, rehearsed: much",
        "c.yaml:3:116: expected indicators.a.rehearsed to be a number such as 0.2, not below zero, seen 'much'")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, rehearsed: -1",
        "c.yaml:3:116: expected indicators.a.rehearsed to be a number such as 0.2, not below zero, seen '-1'")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, rehearsed: { usual: 1, per_minute: 1 }",
        "c.yaml:3:116: expected indicators.a.rehearsed to be a text, seen a map")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, labels: {}",
        "c.yaml:3:113: expected indicators.a.labels to be a map from a label to its values, such as status: [ok, error], seen a map")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, labels: { status: [] }",
        "c.yaml:3:123: expected indicators.a.labels.status to hold at least one text, seen an empty list")]
    [InlineData(
        "prometheus: a",
        "prometheus: a, labels: { status: [ok, ok] }",
        "c.yaml:3:128: expected each entry once in indicators.a.labels.status, seen 'ok' 2 times")]
    [InlineData(
        One, "interval: 15s\nindicators: {}\n", "c.yaml:2:13: expected indicators to be a map of at least one indicator, seen a map")]
    [InlineData(One, "[]", "c.yaml:1:1: expected the catalogue to be a map, seen a list")]
    [InlineData(One, "a: &x b\nc: *x", "c.yaml:2:4: expected YAML, seen the alias *x, which a catalogue does not use: write the value out")]
    public void What_is_not_in_order_is_told_with_line_and_what_is_expected(string old, string seen, string message)
    {
        var read = () => IndicatorReader.Read(One.Replace(old, seen, StringComparison.Ordinal), "c.yaml");

        read.Should().Throw<ConfigurationException>().Which.Message.Should().Be(message);
    }
}
