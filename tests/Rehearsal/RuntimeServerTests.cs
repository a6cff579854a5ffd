namespace RolloutSpecs.Tests.Rehearsal;

public sealed class RuntimeServerTests
{
    private const string Drift = "/internal/v1/projectors/drift";

    [Fact]
    public async Task A_healthy_runtime_is_ready()
    {
        await using var world = await Running.StartAsync("healthy");

        var ready = await Running.GetAsync(world.Runtime(), "/readyz");

        ready.Status.Should().Be(200);
        ready.ContentType.Should().Be("application/json");
        ready.Body.Should().Be(
            """{"status":"ready","authority_ready":true,"projector_ready":true,"workers_ready":true,"authority_writer_active":true,"fanout_driver":"memory"}""");
    }

    [Fact]
    public async Task A_healthy_runtime_tells_its_build_uptime_and_write_mode()
    {
        await using var world = await Running.StartAsync("healthy");

        var health = await Running.GetAsync(world.Runtime(), "/healthz");

        health.Text("status").Should().Be("ok");
        health.Text("build_sha").Should().NotBeEmpty();
        health.Json.GetProperty("uptime_seconds").GetInt64().Should().BePositive();
        health.Text("authority_write_mode").Should().Be("rust_active");
    }

    [Fact]
    public async Task A_runtime_whose_projector_is_not_ready_answers_503()
    {
        await using var world = await Running.StartAsync("runtime-not-ready");

        var ready = await Running.GetAsync(world.Runtime(), "/readyz");

        ready.Status.Should().Be(503);
        ready.Text("status").Should().Be("not_ready");
        ready.Json.GetProperty("projector_ready").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task A_read_only_runtime_is_ready_and_says_that_it_does_not_write()
    {
        await using var world = await Running.StartAsync("runtime-read-only");

        (await Running.GetAsync(world.Runtime(), "/readyz")).Status.Should().Be(200);
        (await Running.GetAsync(world.Runtime(), "/healthz")).Text("authority_write_mode").Should().Be("read_only");
    }

    [Fact]
    public async Task No_drift_is_a_404_that_the_runtime_itself_signs()
    {
        await using var world = await Running.StartAsync("healthy");

        var drift = await Running.GetAsync(world.Runtime(), $"{Drift}?topic=run%3A019c%3Aevents");

        (drift.Status, drift.ContentType, drift.Body).Should().Be((404, "application/json", """{"error":"not_found"}"""));
    }

    [Fact]
    public async Task A_recorded_drift_names_its_topic_and_the_gap()
    {
        await using var world = await Running.StartAsync("projector-drift");

        var drift = (await Running.GetAsync(world.Runtime(), $"{Drift}?topic=run:019c:events")).Json.GetProperty("drift");

        drift.GetProperty("topic").GetString().Should().Be("run:019c:events");
        drift.GetProperty("reason").GetString().Should().Be("sequence_gap");
        drift.GetProperty("incoming_seq").GetInt64().Should().BeGreaterThan(drift.GetProperty("expected_next_seq").GetInt64());
    }

    [Fact]
    public async Task Drift_of_one_topic_is_not_drift_of_another()
    {
        await using var world = await Running.StartAsync("projector-drift");

        var drift = await Running.GetAsync(world.Runtime(), $"{Drift}?topic=worker:desktop:lifecycle");

        drift.Status.Should().Be(404);
    }

    [Theory]
    [InlineData("", "text/plain; charset=utf-8")]
    [InlineData("?topic=%20", "application/json")]
    public async Task Drift_without_a_topic_is_a_bad_request(string query, string contentType)
    {
        await using var world = await Running.StartAsync("healthy");

        var drift = await Running.GetAsync(world.Runtime(), $"{Drift}{query}");

        (drift.Status, drift.ContentType).Should().Be((400, contentType));
    }

    [Theory]
    [InlineData("healthy", "/")]
    [InlineData("healthy", "/internal/v1/unknown")]
    [InlineData("healthz-hidden", "/healthz")]
    [InlineData("runtime-is-another-service", "/readyz")]
    public async Task An_unknown_route_is_a_404_without_a_body(string name, string path)
    {
        await using var world = await Running.StartAsync(name);

        var answer = await Running.GetAsync(world.Runtime(), path);

        (answer.Status, answer.ContentType, answer.Body).Should().Be((404, null, ""));
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("Bearer rehearsal-runtime-token", 200)]
    [InlineData("Bearer rehearsal-control-token", 401)]
    public async Task A_token_is_not_needed_and_a_wrong_one_is_refused(string? authorization, int status)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.Runtime(), "/readyz", authorization);

        answer.Status.Should().Be(status);
    }
}
