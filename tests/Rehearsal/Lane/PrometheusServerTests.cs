using System.Globalization;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

public sealed class PrometheusServerTests
{
    private const string Attempts = "sum(openagents_runtime_sync_socket_auth_count)";
    private const string Errors = "sum(openagents_runtime_sync_socket_auth_count{status=\"error\"})";
    private const string Reconnects = "sum(openagents_sync_client_telemetry_event_count{event_type=\"reconnect\"})";

    private readonly HandClock clock = new();

    [Fact]
    public async Task An_instant_query_answers_a_vector_of_one_sample()
    {
        await using var world = await StartAsync();

        var answer = await AskAsync(world, Attempts);

        answer.Body.Should().Be(
            """{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1795464900,"2925360"]}]}}""");
    }

    [Theory]
    [InlineData(Attempts, 3000)]
    [InlineData(Errors, 6)]
    [InlineData(Reconnects, 5)]
    [InlineData("sum( openagents_runtime_sync_socket_auth_count )", 3000)]
    public async Task The_healthy_fleets_counters_grow_with_the_clock(string expression, double growth)
    {
        await using var world = await StartAsync();
        var before = Value(await AskAsync(world, expression));
        clock.Advance(100);

        (Value(await AskAsync(world, expression)) - before).Should().Be(growth);
    }

    [Fact]
    public async Task An_earlier_instant_has_its_own_value_and_the_far_future_none()
    {
        await using var world = await StartAsync();
        var before = Value(await AskAsync(world, Attempts));
        clock.Advance(100);

        Value(await AskAsync(world, Attempts, "&time=1795464900")).Should().Be(before);
        Value(await AskAsync(world, Attempts, "&time=2026-11-23T20:15:00Z")).Should().Be(before);
        Value(await AskAsync(world, Attempts, "&time=1795468600")).Should().BeNull();
    }

    [Fact]
    public async Task Authentications_are_told_by_status_where_that_is_asked_for()
    {
        await using var world = await StartAsync();

        (await AskAsync(world, "sum by (status) (openagents_runtime_sync_socket_auth_count)")).Body.Should().Be(
            """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"status":"ok"},"value":[1795464900,"2919510"]},{"metric":{"status":"error"},"value":[1795464900,"5850"]}]}}""");
    }

    [Theory]
    [InlineData("up")]
    [InlineData("sum(openagents_runtime_sync_socket_auth_count{status=\"ok\"})")]
    public async Task Anything_else_has_no_samples(string expression)
    {
        await using var world = await StartAsync();

        (await AskAsync(world, expression)).Body.Should().Be("""{"status":"success","data":{"resultType":"vector","result":[]}}""");
    }

    [Theory]
    [InlineData("/api/v1/query", 400)]
    [InlineData("/api/v1/query?query=up&time=yesterday", 400)]
    [InlineData("/api/v1/series", 404)]
    public async Task A_request_that_is_none_is_refused(string path, int status)
    {
        await using var world = await StartAsync();

        (await Running.GetAsync(new Uri(world.Settings["PROMETHEUS_URL"]), path)).Status.Should().Be(status);
    }

    [Theory]
    [InlineData("Bearer rehearsal-prometheus-token", 200)]
    [InlineData("Bearer rehearsal-runtime-token", 401)]
    public async Task A_token_is_not_needed_and_a_wrong_one_is_refused(string authorization, int status)
    {
        await using var world = await StartAsync();

        (await Running.GetAsync(new Uri(world.Settings["PROMETHEUS_URL"]), "/api/v1/query?query=up", authorization)).Status
            .Should().Be(status);
    }

    [Fact]
    public async Task A_query_may_be_posted_as_a_form()
    {
        await using var world = await StartAsync();
        using var client = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["query"] = Reconnects });

        using var answer = await client.PostAsync(new Uri(new Uri(world.Settings["PROMETHEUS_URL"]), "/api/v1/query"), form, Running.Token);

        (await answer.Content.ReadAsStringAsync(Running.Token)).Should().Contain("\"4875\"");
    }

    private static Task<Heard> AskAsync(RunningWorld world, string expression, string further = "") =>
        Running.GetAsync(new Uri(world.Settings["PROMETHEUS_URL"]), $"/api/v1/query?query={Uri.EscapeDataString(expression)}{further}");

    private static double? Value(Heard answer)
    {
        var result = answer.Json.GetProperty("data").GetProperty("result");
        return result.GetArrayLength() == 0
            ? null
            : double.Parse(result[0].GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture);
    }

    private Task<RunningWorld> StartAsync() => RunningWorld.StartAsync(Worlds.Healthy, RealIndicators.Value, clock, Running.Token);
}
