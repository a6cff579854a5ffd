using Microsoft.AspNetCore.Http;
using RolloutSpecs.Gates;
using RolloutSpecs.Probes;
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

    private static async Task<Reading> ReadAsync(string body, Action<string> asked)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            asked(context.Request.Query["query"].ToString());
            return context.Response.WriteAsync(body);
        });
        using var http = new HttpClient { BaseAddress = new Uri(site.Address.AbsoluteUri.TrimEnd('/')) };
        return await new FleetSource(http, [Errors], TimeProvider.System, TimeSpan.FromSeconds(10)).ReadAsync(TestContext.Current.CancellationToken);
    }
}
