using Microsoft.AspNetCore.Http;
using NodaTime;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Prometheus;

/// <summary>What a server may answer that nobody may judge.</summary>
public class BadAnswerSpecs
{
    private const string One = """{"metric":{"__name__":"x"},"values":[[1763478000,"1"]]}""";

    [Theory]
    [InlineData(200, """{"status":"error","errorType":"bad_data","error":"parse error"}""", "bad_data: parse error")]
    [InlineData(422, """{"status":"error","errorType":"execution","error":"too many samples"}""", "too many samples")]
    [InlineData(503, "busy", "503")]
    [InlineData(401, "", "401")]
    [InlineData(200, "<html>sign in</html>", "not JSON")]
    [InlineData(200, "", "not JSON")]
    [InlineData(200, "[]", "200")]
    [InlineData(200, """{"status":"success"}""", "200")]
    [InlineData(200, """{"status":"success","data":{"resultType":"vector","result":[]}}""", "vector")]
    [InlineData(200, """{"status":"success","data":{"resultType":"matrix","result":[]}}""", "it has none for x")]
    [InlineData(
        200,
        """{"status":"success","warnings":["one store is down"],"data":{"resultType":"matrix","result":[ONE]}}""",
        "one store is down")]
    [InlineData(
        200, """{"status":"success","infos":["fetched partial results"],"data":{"resultType":"matrix","result":[ONE]}}""", "partial")]
    [InlineData(200, """{"status":"success","isPartial":true,"data":{"resultType":"matrix","result":[ONE]}}""", "isPartial")]
    [InlineData(
        200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1763478000,"NaN"]]}]}}""", "NaN")]
    [InlineData(
        200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1763478000,"+Inf"]]}]}}""", "+Inf")]
    [InlineData(
        200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1763478000,"many"]]}]}}""", "many")]
    [InlineData(
        200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1763478000,"-1"]]}]}}""", "below zero")]
    [InlineData(
        200,
        """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1763478060,"1"],[1763478000,"1"]]}]}}""",
        "not after")]
    [InlineData(
        200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1563478000,"1"]]}]}}""", "outside")]
    [InlineData(
        200,
        """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"a":"1"},"values":[[1763478000,"1"]]},{"metric":{"a":"2"},"values":[[1763478000,"1"]]}]}}""",
        "2 series where one is expected")]
    [InlineData(
        200,
        """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"x"},"values":[]}]}}""",
        "it has none for x")]
    [InlineData(200, """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"x"}}]}}""", "without values")]
    [InlineData(
        200,
        """{"status":"success","warnings":["Query result may contain partial data"],"data":{"resultType":"matrix","result":[ONE]}}""",
        "partial data")]
    [InlineData(200, """{"status":"success","data":{"isPartial":true,"resultType":"matrix","result":[ONE]}}""", "isPartial")]
    [InlineData(200, """{"status":"success","data":{"resultType":"matrix","result":[ONE,ONE]}}""", "twice")]
    [InlineData(200, """{"status":"success","data":{"resultType":"matrix","result":[{"values":[[1763478000,"1"]]}]}}""", "without labels")]
    public async Task An_answer_that_does_not_say_is_not_observed(int status, string body, string says)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body.Replace("ONE", One, StringComparison.Ordinal));
        });

        var begin = Instant.FromUnixTimeSeconds(1763478000);
        var observation = await Asking.AskAsync(
            site.Address, Asking.Of("x"), new ObservationWindow(begin, begin + Duration.FromHours(1)), Duration.FromMinutes(1));

        observation.Should().BeOfType<NotObserved>().Which.Should().Match<NotObserved>(nothing =>
            nothing.Reason.Contains(says) && nothing.Remediation.Length > 0
            && nothing.IsEmpty == says.StartsWith("it has none", StringComparison.Ordinal));
        // Only an answer in full may be said to hold something else than what is meant: what is missing of another might turn a gate red.
        ((NotObserved)observation).IsSomethingElse.Should().Be(says is "2 series where one is expected" or "below zero");
    }

    [Theory]
    [InlineData("M3-Results-Limited", "max_fetch_series_limit_applied", true)]
    [InlineData("M3-Returned-Data-Limited", """{"Series":3,"Datapoints":6,"TotalSeries":9,"Limited":true}""", true)]
    [InlineData("M3-Returned-Data-Limited", """{"Series":3,"Datapoints":6,"TotalSeries":3,"Limited":false}""", false)]
    [InlineData("M3-Returned-Metadata-Limited", "true", true)]
    [InlineData("Warning", "110 - \"Response is Stale\"", true)]
    [InlineData("Server", "limited", false)]
    public async Task A_partial_answer_that_a_header_tells_is_not_observed(string header, string value, bool isPartial)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Headers[header] = value;
            return context.Response.WriteAsync("""{"status":"success","data":{"resultType":"matrix","result":[ONE]}}""".Replace(
                "ONE", One, StringComparison.Ordinal));
        });

        var begin = Instant.FromUnixTimeSeconds(1763478000);
        var observation = await Asking.AskAsync(
            site.Address, Asking.Of("x"), new ObservationWindow(begin, begin + Duration.FromHours(1)), Duration.FromMinutes(1));

        (observation is NotObserved { Reason: var reason }
            && reason.Contains("may be incomplete", StringComparison.Ordinal)
            && reason.Contains(value, StringComparison.Ordinal))
            .Should().Be(isPartial, observation.ToString());
    }

    [Fact]
    public async Task A_series_without_samples_has_ended_and_the_others_are_read()
    {
        // As some servers answer what had ended before the span, with an instance's errors beside it.
        await using var site = await LoopbackSite.StartAsync(
            context => context.Response.WriteAsync(context.Request.Query["query"].ToString().StartsWith("up", StringComparison.Ordinal)
                ? """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"up","instance":"a:9","job":"j"},"values":[[1763478000,"1"]]}]}}"""
                : """{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"x","instance":"a:9","job":"j"},"values":[[1763478000,"3"],[1763478015,"3"]]},{"metric":{"__name__":"x","instance":"gone:9"},"values":[]}]}}"""));

        var begin = Instant.FromUnixTimeSeconds(1763478000);
        var observation = await Asking.AskAsync(
            site.Address,
            Asking.Of("x", instances: Instances.Many),
            new ObservationWindow(begin, begin + Duration.FromMinutes(1)),
            Duration.FromSeconds(15));

        var observed = observation.Should().BeOfType<Observed>().Subject;
        observed.Series.Should().ContainSingle().Which.Every.Should().Contain("instance", "a:9").And.Contain("job", "j");
        observed.Targets.Should().ContainSingle().Which.Every.Should().Contain("__name__", "up");
    }

    [Theory]
    [InlineData("x{status=\"error\"}", "x", "error")]
    [InlineData("x{status='error'}", "x", "error")]
    [InlineData("x{status=~\"error\"}", "x", null)]
    [InlineData("x{status=\"err\\x6fr\"}", "x", null)]
    [InlineData("{__name__=\"x\", status=\"error\"}", null, "error")]
    public async Task What_is_absent_says_what_was_asked_for(string selector, string? metric, string? status)
    {
        await using var site = await LoopbackSite.StartAsync(
            context => context.Response.WriteAsync("""{"status":"success","data":{"resultType":"matrix","result":[]}}"""));

        var observation = await Asking.AskAsync(
            site.Address, Asking.Of(selector, instances: Instances.Many), Asking.Hour, Duration.FromMinutes(1));

        var absent = observation.Should().BeOfType<NotObserved>().Which.Absent!;
        absent.Metric.Should().Be(metric);
        absent.Narrowed?.GetValueOrDefault("status").Should().Be(status);
    }

    [Theory]
    [InlineData("rate(x[5m])")]
    [InlineData("sum(x)")]
    [InlineData("x[5m]")]
    [InlineData("x or y")]
    [InlineData("x offset 5m")]
    public async Task What_is_computed_from_samples_is_refused(string expression)
    {
        var observation = await Asking.AskAsync(
            new Uri("http://127.0.0.1:9/"), Asking.Of(expression), Asking.Hour, Duration.FromMinutes(1));

        observation.Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("not a selector");
    }

    [Fact]
    public async Task Nobody_there_is_not_observed() =>
        (await Asking.AskAsync(new Uri("http://127.0.0.1:9/"), Asking.Of("x"), Asking.Hour, Duration.FromMinutes(1)))
            .Should().BeOfType<NotObserved>().Which.Reason.Should().Contain("could not be reached");

    [Fact]
    public async Task The_address_may_have_a_path_and_the_token_goes_with_the_question()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<(string Path, string Token)>();
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            seen.Add((context.Request.Path, context.Request.Headers.Authorization.ToString()));
            return context.Response.WriteAsync("{}");
        });

        await Asking.AskAsync(new Uri(site.Address, "select/0/prometheus/"), Asking.Of("x"), Asking.Hour, Duration.FromMinutes(1));

        seen.Should().OnlyContain(request => request.Path == "/select/0/prometheus/api/v1/query" && request.Token == "Bearer a-token")
            .And.NotBeEmpty();
    }
}
