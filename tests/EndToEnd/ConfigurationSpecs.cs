using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Tests.EndToEnd;

public class ConfigurationSpecs
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "CI=true", "ROLLOUT_ENVIRONMENT is not set, and CI=true" },
        { "ROLLOUT_ENVIROMENT=live", "ROLLOUT_ENVIROMENT is not a setting of this version" },
        { "ROLLOUT_ENVIRONMENT=production", "ROLLOUT_ENVIRONMENT should hold live or rehearsal, not 'production'" },
        { "RUNTIME_BASE_URL=https://runtime.example", "RUNTIME_BASE_URL is set, but ROLLOUT_ENVIRONMENT is not" },
        { "ROLLOUT_WORLD=helthy", "ROLLOUT_WORLD should hold one of healthy" },
        { "ROLLOUT_NOW=yesterday", "ROLLOUT_NOW should hold an RFC 3339 instant" },
        { "ROLLOUT_LEDGER=no/such.yaml", "the ledger no/such.yaml cannot be read" },
        { "ROLLOUT_LEDGER=/dev/zero", "the ledger zero cannot be read: expected a file at $ROLLOUT_LEDGER, seen a device" },
        { "ROLLOUT_LEDGER=/tmp", "cannot be read: expected a file at $ROLLOUT_LEDGER, seen a folder" },
        { "ROLLOUT_REPLAY=no/such", "ROLLOUT_REPLAY cannot be replayed: record.json cannot be read" },
        { "ROLLOUT_ENVIRONMENT=live;ROLLOUT_WORLD=healthy", "ROLLOUT_WORLD is for rehearsals and replays" },
        { "ROLLOUT_ENVIRONMENT=live", "ROLLOUT_OWNER is not set: in live it should hold the name of who signs the decision" },
        { "ROLLOUT_ENVIRONMENT=live;RUNTIME_BASE_URL=runtime", "RUNTIME_BASE_URL should hold an absolute http or https address" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_setting_that_is_not_in_order_is_named_and_the_run_is_a_no_go_with_its_artifacts(string settings, string says)
    {
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Stage=0",
        [
            .. settings.Split(';').Select(setting => setting.Split('=')).Select(setting => (setting[0], (string?)setting[1])),
            ("ROLLOUT_STATUS_DIR", gate.Status),
        ]);

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain(says).And.NotContain("REHEARSAL GO");
        result.Stage.Kind.Should().Be(DecisionKind.NoGo);
        result.Stage.Gates.Should().OnlyContain(judged => judged.Verdict == Verdict.Undecided);
        result.Read("gate-report.md").Should().Contain(says[..10]);
        result.Read("report.html").Should().Contain("NO-GO");
        (Directory.Exists(gate.Status) ? Directory.GetFiles(gate.Status) : [])
            .Should().HaveCount(settings.Contains("REPLAY", StringComparison.Ordinal) ? 0 : 2);
    }

    [Fact]
    public async Task What_the_shell_sets_reaches_the_run_and_its_artifacts_say_why_it_is_a_no_go()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync("Stage=0", ("CI", "true"));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("ROLLOUT_ENVIRONMENT is not set, and CI=true").And.NotContain("REHEARSAL GO");
        result.Stage.Kind.Should().Be(DecisionKind.NoGo);
    }

    [Fact]
    public async Task A_broken_ledger_is_told_with_file_and_line()
    {
        using var gate = new EngineGate();
        var ledger = gate.File("ledger.yaml", "rollout: OA-RUST-048\nonwer: khala\n");

        var result = await gate.RunAsync("Stage=0", ("ROLLOUT_LEDGER", ledger));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("ledger.yaml:2:1: expected one of rollout, owner").And.Contain("seen the key 'onwer'");
    }
}
