using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Run;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Live runs against servers that the run does not start itself.</summary>
public class LiveSpecs
{
    private const string Token = "live-s3cret-token/+";

    [Fact]
    public async Task A_live_run_by_environment_variables_alone_is_a_go_with_its_waiver_and_its_record()
    {
        await using var world = await LiveSettings.StartAsync();
        using var gate = new GateCommand { Cargo = CargoPresence.AsInstalled };

        var result = await gate.RunAsync("Stage=0", [.. LiveSettings.Of(world, gate, waived: true), ("CARGO", null)]);

        result.Agrees().Stage.Statement.Should().Be("GO WITH 1 WAIVER", result.Ending);
        result.Decision.Environment.Should().Be("live");
        result.Decision.Owner.Should().Be("khala-release");
        result.Stage.Gates.SelectMany(judged => judged.Scenarios).Single(scenario => scenario.Waived is not null)
            .Waived.Should().Be(new Waiver("khala-oncall", "no replica"));
        var records = Directory.GetFiles(gate.Status).Select(Path.GetFileName).Order().ToList();
        records.Should().HaveCount(2).And.AllSatisfy(name => name.Should().MatchRegex(@"^\d{8}T\d{6}Z-stage-0-1\.(decision\.json|md)$"));
        (await File.ReadAllTextAsync(Path.Combine(gate.Status, records[0]!), TestContext.Current.CancellationToken))
            .Should().Be(result.DecisionText);
        foreach (var file in Directory.EnumerateFiles(result.Folder, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            text.Should().NotContain(world.Settings["RUNTIME_ADMIN_TOKEN"], file).And.NotContain(world.Settings["GITHUB_TOKEN"], file);
        }

        using var again = new EngineGate();
        var replay = await again.RunAsync("Stage=0", ("ROLLOUT_REPLAY", result.Folder), ("ROLLOUT_STATUS_DIR", again.Status));
        replay.Agrees().Stage.Statement.Should().Be("REPLAY GO WITH 1 WAIVER");
        replay.Decision.Replay.Should().BeTrue();
        replay.Unmarked.Should().Be(result.DecisionText);
        Directory.Exists(again.Status).Should().BeFalse();
    }

    [Fact]
    public async Task A_live_stage_follows_a_live_go_and_no_rehearsed_one()
    {
        const string Filter = "Stage=1&(Gate=chain|Gate=cohort|Gate=hold|Gate=traffic|Gate=rollback-ready)";
        // As long as stage 1 is the newest entry, Cloud Run tells since when it is what it is; once it has ended, its own record must.
        await using var world = await LiveSettings.StartAsync(new DateTimeOffset(2026, 11, 18, 16, 5, 0, TimeSpan.Zero));
        await using var later = await LiveSettings.StartAsync();
        using var ended = new EngineGate();
        using var gate = new EngineGate();
        using var rehearsed = new EngineGate();
        using var foreign = new EngineGate();
        using var next = new EngineGate();
        await rehearsed.RunAsync("Stage=0", ("ROLLOUT_STATUS_DIR", foreign.Status));
        await gate.RunAsync("Stage=0", LiveSettings.Of(world, gate, waived: true));
        DateBack(gate.Status, new DateTimeOffset(2026, 11, 18, 14, 30, 0, TimeSpan.Zero));

        var refused = await foreign.RunAsync(Filter, LiveSettings.Of(world, foreign, waived: true));
        var followed = await next.RunAsync(Filter, [.. LiveSettings.Of(world, next, waived: true), ("ROLLOUT_STATUS_DIR", gate.Status)]);

        var unrecorded = await ended.RunAsync(
            "Stage=1&(Gate=hold|Gate=traffic)", [.. LiveSettings.Of(later, ended, waived: true), ("ROLLOUT_STATUS_DIR", gate.Status)]);

        unrecorded.Agrees().Stage.Blockers.Should().HaveCount(2)
            .And.OnlyContain(blocker => blocker.Reason.StartsWith("stage 1 has ended", StringComparison.Ordinal)
                && blocker.Reason.Contains("has no record of it", StringComparison.Ordinal));
        refused.Agrees().Stage.Blockers
            .Should().ContainSingle().Which.Reason.Should().Contain("is of the environment rehearsal, this run of live");
        followed.Agrees().Stage.Statement.Should().Be("PARTIAL", followed.Ending);
        followed.Stage.Gates.Single(judged => judged.Gate == "chain").Scenarios.Single().Reason
            .Should().StartWith("stage-0 ended with GO WITH 1 WAIVER");
    }

    // No test waits for a hold: the live go is recorded as if it had been there before the entry.
    private static void DateBack(string status, DateTimeOffset at)
    {
        var file = Directory.GetFiles(status, "*" + StatusRecordName.DecisionFile).Single();
        var name = StatusRecordName.Parse(Path.GetFileName(file))!;
        var dated = DecisionJson.Write(DecisionJson.Read(File.ReadAllText(file)) with { DecidedAt = at });
        File.WriteAllText(Path.Combine(status, (name with { DecidedAt = at }).Name + StatusRecordName.DecisionFile), dated);
        File.Delete(file);
    }

    [Fact]
    public async Task Without_a_database_or_a_waiver_a_live_run_is_undecided_and_recorded_as_a_no_go()
    {
        await using var world = await LiveSettings.StartAsync();
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Stage=0", LiveSettings.Of(world, gate, waived: false));

        result.Agrees().Stage.Statement.Should().Be("NO-GO");
        result.Stage.Blockers.Single().Reason.Should().Contain("RUNTIME_DATABASE_URL is not set");
        Directory.GetFiles(gate.Status, "*-stage-0-1.decision.json").Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_answering_is_undecided_in_every_gate_that_asks()
    {
        await using var world = await LiveSettings.StartAsync();
        using var gate = new EngineGate();

        var result = await gate.RunAsync(
            "Stage=0&Gate!=contract-tests",
            [.. LiveSettings.Of(
                world, gate, waived: true), ("GITHUB_API_URL", "http://127.0.0.1:1"), ("RUNTIME_BASE_URL", "http://127.0.0.1:1")]);

        result.Agrees().Stage.Gates.Where(judged => judged.Verdict == Verdict.Undecided).Select(judged => judged.Gate)
            .Should().Equal("dependencies", "sync-health");
        result.Stage.Blockers.Should().NotContain(blocker => blocker.Reason.Contains("broke off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_in_the_shell_reaches_no_command_and_no_artifact_of_a_rehearsal_either()
    {
        using var gate = new GateCommand();
        var ledger = await LedgerThatPrintsTheEnvironmentAsync(gate, $"A team's own: {Token}3");

        var result = await gate.RunAsync(
            "Stage=0",
            ("GITHUB_TOKEN", Token), ("RUNTIME_ADMIN_TOKEN", Token + "2"), ("TEAM_VAULT_KEY", Token + "3"), ("ROLLOUT_LEDGER", ledger));

        result.ExitCode.Should().NotBe(0);
        var texts = Directory.EnumerateFiles(result.Folder, "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Append(result.Output)
            .ToList();
        texts.Should().Contain(
            text => text.Contains("PATH=", StringComparison.Ordinal), "the check printed its environment")
            .And.Contain(text => text.Contains("A team's own: $TEAM_VAULT_KEY", StringComparison.Ordinal))
            .And.NotContain(text => text.Contains("GITHUB_TOKEN=", StringComparison.Ordinal));
        texts.Should().NotContain(text => text.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_check_prints_is_no_command_to_who_reads_the_log_and_reorders_nothing()
    {
        using var gate = new EngineGate();
        var ledger = await LedgerThatPrintsTheEnvironmentAsync(gate, "##[error]red \u202Eneerg\n::error::red");

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_LEDGER", ledger), ("ROLLOUT_OWNER", "::notice::khala"));

        result.Stage.Statement.Should().Be("REHEARSAL NO-GO");
        foreach (var text in new[] { result.Output, await TextAsync(result, "gate-report.md"), await TextAsync(result, "report.html") })
        {
            text.Should().NotContain("\u202E");
        }

        result.Output.Should().NotContain("##[");
        result.Output.Split('\n').Should().NotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_owner_of_several_lines_forges_none_of_what_is_printed()
    {
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_OWNER", "khala\nREHEARSAL GO  Stage 0\n::error::x"));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("ROLLOUT_OWNER should hold one line of text");
        result.Output.Split('\n').Should().NotContain(line => line.StartsWith("REHEARSAL GO", StringComparison.Ordinal)
            || line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_that_was_changed_is_not_replayed()
    {
        using var gate = new EngineGate();
        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_WORLD", "open-dependency"));
        var evidence = Directory.GetFiles(Path.Combine(
            result.Folder, "evidence")).First(file => File.ReadAllText(file).Contains("issues/1860\"", StringComparison.Ordinal));
        await File.WriteAllTextAsync(evidence, (await File.ReadAllTextAsync(evidence, TestContext.Current.CancellationToken)).Replace(
            "open", "closed", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using var again = new EngineGate();

        var replay = await again.RunAsync("Stage=0", ("ROLLOUT_REPLAY", result.Folder));

        replay.ExitCode.Should().NotBe(0);
        replay.Output.Should().Contain("is not what was recorded: expected SHA-256");
        replay.Stage.Kind.Should().Be(DecisionKind.NoGo);
    }

    [Fact]
    public async Task A_replay_at_another_instant_is_at_most_partial_and_one_of_a_part_is_undecided()
    {
        using var gate = new EngineGate();
        var part = await gate.RunAsync("Stage=0&Gate=dependencies");
        using var whole = new EngineGate();
        var all = await whole.RunAsync("Stage=0");
        using var later = new EngineGate();
        using var rest = new EngineGate();

        var elsewhen = await later.RunAsync("Stage=0", ("ROLLOUT_REPLAY", all.Folder), ("ROLLOUT_NOW", "2026-11-23T20:15:01Z"));
        var unrecorded = await rest.RunAsync("Stage=0", ("ROLLOUT_REPLAY", part.Folder));

        elsewhen.Agrees().Stage.Statement.Should().Be("REHEARSAL PARTIAL");
        unrecorded.Agrees().Stage.Kind.Should().Be(DecisionKind.NoGo);
        unrecorded.Stage.Blockers
            .Should().Contain(blocker => blocker.Reason.Contains("the record does not hold this exchange", StringComparison.Ordinal));
    }

    private static Task<string> TextAsync(GateResult result, string file) =>
        File.ReadAllTextAsync(Path.Combine(result.Folder, file), TestContext.Current.CancellationToken);

    private static async Task<string> LedgerThatPrintsTheEnvironmentAsync(GateFolder gate, string more)
    {
        var check = gate.Executable("print", $"env\ncat <<'MORE'\n{more}\nMORE\nexit 1");
        await using var world = await EmbeddedWorld.StartAsync(Worlds.Healthy, CancellationToken.None);
        var lines = (await File.ReadAllTextAsync(world.Settings["ROLLOUT_LEDGER"])).Split('\n')
            .Select(line => line.TrimStart().StartsWith("migration:", StringComparison.Ordinal)
                ? $"  migration: [{check}]"
                : line);
        return gate.File("prints.yaml", string.Join('\n', lines));
    }
}
