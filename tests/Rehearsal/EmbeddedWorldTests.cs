using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Workspaces;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class EmbeddedWorldTests
{
    [Fact]
    public async Task A_world_takes_the_place_of_the_environment()
    {
        await using var world = await Running.StartAsync("healthy");

        world.Settings.Keys.Should().BeEquivalentTo(
            "GITHUB_API_URL", "GITHUB_TOKEN", "RUNTIME_BASE_URL", "RUNTIME_ADMIN_TOKEN", "CONTROL_BASE_URL",
            "CONTROL_ADMIN_TOKEN", "GCLOUD", "RUNTIME_WORKSPACE", "ROLLOUT_LEDGER", "ROLLOUT_OBSERVATIONS", "ROLLOUT_OWNER");
        new[] { world.GitHub(), world.Runtime(), world.Control() }.Should().OnlyContain(address => address.IsLoopback);
        world.Instant.Should().Be(new DateTimeOffset(2026, 11, 23, 20, 15, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_world_that_was_disposed()
    {
        var world = await Running.StartAsync("healthy");
        var readOnly = new FileInfo(Path.Combine(world.Workspace(), "README.md")) { IsReadOnly = true };

        await world.DisposeAsync();

        readOnly.Directory!.Parent!.Exists.Should().BeFalse();
        var asking = () => Running.GetAsync(world.Runtime(), "/readyz");
        await asking.Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_world_that_is_cancelled_does_not_start()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var starting = () => EmbeddedWorld.StartAsync(Worlds.Healthy, cancelled.Token);

        await starting.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_world_whose_edit_finds_nothing_does_not_start()
    {
        var stale = Worlds.Healthy with { LedgerEdits = [new TextEdit("rollout.yaml", "not in the ledger", "")] };

        var starting = () => EmbeddedWorld.StartAsync(stale, Running.Token);

        await starting.Should().ThrowAsync<InvalidOperationException>().WithMessage("*not in the ledger*");
    }

    [Fact]
    public async Task Several_worlds_run_side_by_side()
    {
        await using var healthy = await Running.StartAsync("healthy");
        await using var failing = await Running.StartAsync("runtime-not-ready");

        (await Running.GetAsync(healthy.Runtime(), "/readyz")).Status.Should().Be(200);
        (await Running.GetAsync(failing.Runtime(), "/readyz")).Status.Should().Be(503);
    }
}
