using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Tests.Rehearsal;

public sealed class CheckCommandTests
{
    private const string Migration = "apps/runtime/deploy/cloudrun/check-migration-drift.sh";
    private const string Backfill = "apps/runtime/deploy/cloudrun/check-backfill.sh";

    [Theory]
    [InlineData(Migration, "no migration drift")]
    [InlineData(Backfill, "backfill complete")]
    public async Task A_healthy_check_prints_what_it_compared_and_exits_0(string script, string conclusion)
    {
        await using var world = await Running.StartAsync("healthy");

        var check = await RunAsync(world, script);

        check.ExitCode.Should().Be(0, check.StandardError);
        check.StandardOutput.Split('\n').Should().HaveCountGreaterThan(2).And.Contain(line => line.StartsWith(conclusion));
    }

    [Theory]
    [InlineData("migration-drifted", Migration, "migration drift: runtime-migrate has")]
    [InlineData("backfill-incomplete", Backfill, "backfill incomplete: sync_codex_worker_summaries has 7418 of 9120 rows")]
    public async Task A_check_that_finds_something_says_why_and_exits_1(string name, string script, string reason)
    {
        await using var world = await Running.StartAsync(name);

        var check = await RunAsync(world, script);

        check.ExitCode.Should().Be(1);
        check.StandardError.Should().StartWith(reason);
    }

    private static Task<CliWrap.Buffered.BufferedCommandResult> RunAsync(EmbeddedWorld world, string script) =>
        world.RunAsync(Path.Combine(world.Workspace(), script));
}
