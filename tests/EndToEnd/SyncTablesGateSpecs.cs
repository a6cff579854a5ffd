using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.SyncTables;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>The gate as its user runs it, over a real PostgreSQL on loopback.</summary>
public class SyncTablesGateSpecs(PostgresServer server)
{
    [Fact]
    public async Task A_rehearsal_with_a_database_of_this_machine_judges_it_and_its_record_again()
    {
        var database = await SyncTablesWorld.HealthyOfAAsync(server);
        using var gate = new EngineGate();
        using var again = new EngineGate();
        using var broken = new EngineGate();

        var healthy = await RunAsync(gate, database);
        var replay = await again.RunAsync("Stage=0&Gate=sync-health", ("ROLLOUT_REPLAY", healthy.Folder));
        await database.RunAsync("delete from runtime.sync_stream_events where watermark = 200");
        var hole = await RunAsync(broken, database);

        var scenario = Scenario(healthy);
        scenario.Verdict.Should().Be(Verdict.Pass, healthy.Ending);
        scenario.Reason.Should().Contain("runtime.run_summaries has no hole from 1 to 300");
        scenario.Substituted.Should().BeNull();
        healthy.Agrees().ExitCode.Should().Be(0);
        replay.DecisionText.Should().Be(healthy.DecisionText);
        Scenario(hole.Agrees()).Verdict.Should().Be(Verdict.Fail);
        hole.Stage.Blockers.Single().Reason.Should().Contain("1 of the places 1 to 300 have no event, the first of them 200");
        foreach (var file in Directory.EnumerateFiles(healthy.Folder, "*", SearchOption.AllDirectories))
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should()
                .NotContain(PostgresDatabase.ReaderPassword, file)
                .And.NotContain(Uri.EscapeDataString(PostgresDatabase.ReaderPassword), file);
        }
    }

    private static Task<GateResult> RunAsync(EngineGate gate, PostgresDatabase database) => gate.RunAsync(
        "Stage=0&Gate=sync-health",
        ("ROLLOUT_ENVIRONMENT", "rehearsal"),
        ("ROLLOUT_NOW", "2026-11-23T20:15:00Z"),
        ("RUNTIME_DATABASE_URL", database.Address));

    private static ScenarioVerdict Scenario(GateResult result) =>
        result.Stage.Gates.Single().Scenarios.Single(scenario => scenario.Name == "The sync tables are healthy");
}
