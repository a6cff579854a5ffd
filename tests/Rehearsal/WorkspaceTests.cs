using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class WorkspaceTests
{
    private const string Marker = "URLSession.shared.bytes";

    [Fact]
    public async Task The_commit_is_the_same_every_time()
    {
        await using var first = await Running.StartAsync("healthy");
        await using var second = await Running.StartAsync("healthy");

        var ids = new[] { await CommitAsync(first), await CommitAsync(second) };

        ids.Should().AllBe(ids[0]).And.AllSatisfy(id => id.Should().MatchRegex("^[0-9a-f]{40}$"));
    }

    [Fact]
    public async Task Other_sources_are_another_commit()
    {
        await using var healthy = await Running.StartAsync("healthy");
        await using var failing = await Running.StartAsync("contract-test-fails");

        (await CommitAsync(failing)).Should().NotBe(await CommitAsync(healthy));
    }

    [Fact]
    public async Task Everything_is_committed_on_main()
    {
        await using var world = await Running.StartAsync("healthy");

        (await world.RunAsync("git", "status", "--porcelain")).StandardOutput.Should().BeEmpty();
        (await world.RunAsync("git", "branch", "--show-current")).StandardOutput.Trim().Should().Be("main");
        (await world.RunAsync("git", "rev-list", "--count", "main")).StandardOutput.Trim().Should().Be("1");
    }

    [Fact]
    public async Task Scripts_are_executable_in_the_commit()
    {
        await using var world = await Running.StartAsync("healthy");

        var modes = (await world.RunAsync("git", "ls-tree", "-r", "main")).StandardOutput.Split('\n');

        modes.Where(line => line.StartsWith("100755", StringComparison.Ordinal))
            .Should().HaveCount(2).And.OnlyContain(line => line.EndsWith(".sh"));
    }

    [Theory]
    [InlineData("web", "apps/openagents.com", "new EventSource(")]
    [InlineData("desktop", "apps/autopilot-desktop", "text/event-stream")]
    [InlineData("ios", "apps/autopilot-ios", Marker)]
    public async Task A_healthy_surface_has_sources_and_no_fallback_marker(string surface, string source, string marker)
    {
        await using var world = await Running.StartAsync("healthy");

        (await world.RunAsync("git", "ls-tree", "-r", "--name-only", "main", "--", source))
            .StandardOutput.Should().NotBeEmpty("{0} has a client", surface);
        (await world.RunAsync("git", "grep", "-F", "-e", marker, "main", "--", source)).ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task The_fallback_marker_is_in_one_world_alone()
    {
        // Worlds with the same edits have the same commit, as the tests above show.
        foreach (var worlds in Worlds.All.GroupBy(known => string.Join('\n', known.SourceEdits)))
        {
            await using var world = await Running.StartAsync(worlds.First().Name);
            var grep = await world.RunAsync("git", "grep", "-F", "-e", Marker, "main", "--", "apps/autopilot-ios");
            var names = worlds.Select(known => known.Name).ToList();
            (grep.ExitCode == 0 ? names : [])
                .Should().Equal(names.Contains("fallback-lane-left") ? ["fallback-lane-left"] : [], grep.StandardOutput);
            grep.ExitCode.Should().BeOneOf(0, 1);
        }
    }

    private static async Task<string> CommitAsync(EmbeddedWorld world) =>
        (await world.RunAsync("git", "rev-parse", "main")).StandardOutput.Trim();
}
