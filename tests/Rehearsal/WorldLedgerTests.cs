namespace RolloutSpecs.Tests.Rehearsal;

public sealed class WorldLedgerTests
{
    [Fact]
    public async Task The_ledger_names_what_the_runbook_names_and_waives_nothing()
    {
        var ledger = await ReadAsync("healthy");

        ledger.Should().ContainAll("1858", "1859", "1860", "1861", "1862");
        ledger.Should().ContainAll("  control:", "  runtime:", "  khala:", "  web:", "  desktop:", "  ios:");
        ledger.Should().NotContain("waived");
    }

    [Theory]
    [InlineData("rollback-revision-missing", "  runtime: { service: runtime, current: runtime-00110-qrs }")]
    [InlineData("revision-same", "current: oa-khala-backend-00012-p2x, rollback: oa-khala-backend-00012-p2x")]
    [InlineData("surface-ref-missing", "app: autopilot-desktop, build: 0.0.1, ref: release/desktop")]
    public async Task A_world_edits_one_line_of_the_ledger(string name, string line)
    {
        var healthy = (await ReadAsync("healthy")).Split('\n');

        var edited = (await ReadAsync(name)).Split('\n');

        edited.Except(healthy).Should().ContainSingle().Which.Should().Contain(line);
    }

    private static async Task<string> ReadAsync(string name)
    {
        await using var world = await Running.StartAsync(name);
        return await File.ReadAllTextAsync(world.Settings["ROLLOUT_LEDGER"], Running.Token);
    }
}
