using Microsoft.AspNetCore.Http;
using RolloutSpecs.Gates;
using RolloutSpecs.Observer;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Observing;

public class FleetSourceSpecs
{
    private static readonly Indicator Errors = new(
        "auth_errors", "errors", "errors", IndicatorKind.Counter, IndicatorRole.Trouble, Population.Fleet, Instances.Many, """auth_count{status="error"}""");

    [Fact]
    public async Task The_sum_of_the_selector_is_asked_for()
    {
        var query = "";
        var reading = await ReadAsync("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1795000000.1,"5851"]}]}}""", asked => query = asked);

        query.Should().Be("""sum(auth_count{status="error"})""");
        reading.Values.Should().Equal(new MeasuredValue(new SeriesKey("auth_errors"), 5851));
        reading.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[]}}""", "expected one series, seen 0 of type vector")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"1"]},{"value":[1,"2"]}]}}""", "expected one series, seen 2 of type vector")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"NaN"]}]}}""", "expected a number, seen NaN")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"+Inf"]}]}}""", "expected a number, seen +Inf")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1]}]}}""", "expected an answer of the Prometheus HTTP API, seen something else")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"value":[1,7]}]}}""", "expected an answer of the Prometheus HTTP API, seen something else")]
    [InlineData("""{"status":"error","errorType":"bad_data"}""", "expected status success, seen error")]
    [InlineData("[]", "expected an answer of the Prometheus HTTP API, seen something else")]
    [InlineData("<html>", "expected an answer of the Prometheus HTTP API, seen something else")]
    public async Task What_is_no_number_is_not_measured_and_told(string body, string problem)
    {
        var reading = await ReadAsync(body, _ => { });

        reading.Values.Should().BeEmpty();
        reading.Problems.Should().Equal(new SourceProblem("prometheus auth_errors", problem));
    }

    [Theory]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"status":"ok"},"value":[1,"90"]},{"metric":{"status":"error"},"value":[1,"10"]}]}}""", 100, "")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"status":"ok"},"value":[1,"90"]},{"metric":{"status":"denied"},"value":[1,"10"]}]}}""", null, "expected status ok or error, seen 'denied'")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"90"]}]}}""", null, "expected status ok or error, seen none")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[]}}""", null, "expected one series, seen 0 of type vector")]
    [InlineData("""{"status":"success","warnings":["one store is down"],"data":{"resultType":"vector","result":[{"metric":{"status":"ok"},"value":[1,"90"]}]}}""", null, "expected a whole answer: Prometheus warns that its answer may be incomplete: one store is down")]
    public async Task A_labels_values_are_added_up_where_all_of_them_are_listed(string body, int? sum, string problem)
    {
        var (query, labelled) = ("", Errors with { Prometheus = "auth_count", Labels = new Dictionary<string, IReadOnlyList<string>> { ["status"] = ["ok", "error"] } });

        var reading = await ReadAsync(body, asked => query = asked, labelled);

        query.Should().Be("sum by (status) (auth_count)");
        reading.Values.Select(value => (int)value.Value).Should().Equal(sum is { } number ? [number] : []);
        reading.Problems.Select(seen => seen.Message).Should().Equal(problem.Length > 0 ? [problem] : []);
    }

    [Fact]
    public async Task Each_surface_is_asked_for_where_each_has_a_series_of_its_own()
    {
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        var perSurface = Errors with { Prometheus = """failed{surface="$surface"}""" };

        var reading = await ReadAsync("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"5"]}]}}""", asked.Add, perSurface);

        asked.Should().BeEquivalentTo("""sum(failed{surface="web"})""", """sum(failed{surface="ios"})""");
        reading.Values.Should().Equal(new MeasuredValue(new SeriesKey("auth_errors", "web"), 5), new MeasuredValue(new SeriesKey("auth_errors", "ios"), 5));
    }

    [Fact]
    public async Task A_partial_answer_that_a_header_tells_is_not_measured() =>
        (await ReadAsync("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"90"]}]}}""", _ => { }, limited: "max_fetch_series_limit_applied"))
            .Problems.Should().ContainSingle().Which.Message.Should().Be("expected a whole answer, seen m3-results-limited: max_fetch_series_limit_applied");

    private static async Task<Reading> ReadAsync(string body, Action<string> asked, Indicator? indicator = null, string? limited = null)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            if (limited is not null)
            {
                context.Response.Headers["M3-Results-Limited"] = limited;
            }

            asked(context.Request.Query["query"].ToString());
            return context.Response.WriteAsync(body);
        });
        using var http = new HttpClient { BaseAddress = new Uri(site.Address.AbsoluteUri.TrimEnd('/')) };
        return await new FleetSource(http, [indicator ?? Errors], ["web", "ios"], TimeProvider.System, TimeSpan.FromSeconds(10)).ReadAsync(TestContext.Current.CancellationToken);
    }
}
