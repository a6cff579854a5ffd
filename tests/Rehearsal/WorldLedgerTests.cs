using System.Globalization;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Rehearsal.Workspaces;

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

    [Theory]
    [InlineData("2026-11-18T12:59:59Z", "stages: []")]
    [InlineData("2026-11-18T15:00:00Z", "  - { stage: 1,")]
    [InlineData("2026-11-20T15:00:00Z", "  - { stage: 3, step: 25,")]
    [InlineData("2026-11-23T20:15:00Z", "  - { stage: 4,")]
    public void A_ledger_holds_what_had_been_entered_by_its_instant(string instant, string newest)
    {
        var world = Worlds.Healthy with
        {
            Instant = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            LedgerEdits =
            [
                new TextEdit(
                    "rollout.yaml", "hold_restarts: []", "hold_restarts:\n  - { stage: 2, at: 2027-01-01T00:00:00Z, reason: \"later\" }"),
                new TextEdit(
                    "rollout.yaml", "rollbacks:\n", "rollbacks:\n  - { at: 2027-01-01T00:00:00Z, kind: traffic, reason: \"later\" }\n"),
            ],
        };

        var lines = world.Ledger.Split('\n');

        lines[Array.IndexOf(lines, "hold_restarts: []") - 1].Should().StartWith(newest);
        lines.Contains("rollbacks: []").Should().Be(newest == "stages: []", "the healthy rollout was rolled back once, in its first stage");
        lines.Should().NotContain(line => line.Contains("later", StringComparison.Ordinal));
    }

    private static async Task<string> ReadAsync(string name)
    {
        await using var world = await Running.StartAsync(name);
        return await File.ReadAllTextAsync(world.Settings["ROLLOUT_LEDGER"], Running.Token);
    }
}
