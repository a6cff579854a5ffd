using System.Globalization;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class ControlServerTests
{
    private const string RouteSplit = "/api/v1/control/route-split/status";

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task The_control_service_is_up(string path, string status)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.Control(), path);

        (answer.Status, answer.Text("status")).Should().Be((200, status));
    }

    [Fact]
    public async Task The_route_split_is_under_data()
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.Control(), RouteSplit, $"Bearer {world.Settings["CONTROL_ADMIN_TOKEN"]}");

        answer.Status.Should().Be(200);
        var split = answer.Json.GetProperty("data");
        split.GetProperty("mode").GetString().Should().Be("cohort");
        split.GetProperty("cohort_percentage").GetInt32().Should().Be(100);
    }

    [Theory]
    [InlineData("healthy", "2026-11-18T14:00:00Z", 0)]
    [InlineData("healthy", "2026-11-18T16:00:00Z", 0)]
    [InlineData("healthy", "2026-11-20T15:00:00Z", 25)]
    [InlineData("control-differs", "2026-11-20T15:00:00Z", 50)]
    public async Task The_route_split_is_that_of_the_worlds_instant(string name, string instant, int percentage)
    {
        await using var world = await EmbeddedWorld.StartAsync(
            Worlds.Find(name), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Running.Token);

        var answer = await Running.GetAsync(world.Control(), RouteSplit, $"Bearer {world.Settings["CONTROL_ADMIN_TOKEN"]}");

        answer.Json.GetProperty("data").GetProperty("cohort_percentage").GetInt32().Should().Be(percentage);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer rehearsal-runtime-token")]
    public async Task The_route_split_is_for_sessions_only(string? authorization)
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.Control(), RouteSplit, authorization);

        answer.Status.Should().Be(401);
        answer.Json.GetProperty("error").GetProperty("code").GetString().Should().Be("unauthorized");
    }

    [Fact]
    public async Task An_unknown_route_is_a_404_without_a_body()
    {
        await using var world = await Running.StartAsync("healthy");

        var answer = await Running.GetAsync(world.Control(), "/api/v1/unknown");

        (answer.Status, answer.Body).Should().Be((404, ""));
    }
}
