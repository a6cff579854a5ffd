using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Run;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>
/// What only a process of its own shows: exit codes, settings that would weaken the gate, a host or logger that breaks off.
/// </summary>
public class FailClosedSpecs
{
    [Fact]
    public async Task A_filter_that_selects_nothing_is_red()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync("Stage=9");

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO  no scenario ran");
    }

    [Fact]
    public async Task A_settings_file_that_says_nothing_weakens_nothing()
    {
        using var gate = new GateCommand();
        var bare = gate.File(
            "bare.runsettings",
            "<RunSettings><RunConfiguration><TreatNoTestsAsError>false</TreatNoTestsAsError></RunConfiguration><xUnit><Explicit>only</Explicit></xUnit></RunSettings>");

        var none = await gate.RunAsync(["--filter", "Stage=9", "--settings", bare]);
        var some = await gate.RunAsync(["--filter", "Stage=0&Gate=rollback-ready", "--settings", bare]);

        none.ExitCode.Should().NotBe(0);
        none.Output.Should().Contain("NO-GO");
        some.Agrees().Stage.Kind.Should().Be(DecisionKind.Partial);
    }

    [Theory]
    [InlineData("RunConfiguration.TreatNoTestsAsError=false")]
    [InlineData("xUnit.FailSkips=false")]
    [InlineData("xUnit.Explicit=only")]
    [InlineData("RunConfiguration.EnvironmentVariables.ROLLOUTSPECS_RUN_FILTER=Gate=x")]
    public async Task An_inline_setting_that_would_weaken_the_gate_is_refused_before_the_run(string setting)
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync(["--filter", "Stage=9", "--", setting]);

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO: an inline run setting would weaken the gate");
    }

    [Theory]
    [InlineData("VSTestListTests", "true")]
    [InlineData("vstestTESTcasefilter", "Gate=rollback-ready")]
    [InlineData("VSTestConsolePath", "/no/such/console.dll")]
    public async Task A_property_of_MSBuild_in_the_environment_is_refused(string name, string value)
    {
        using var gate = new GateCommand();

        // What would make up for the missing decision is no way past either.
        var result = await gate.RunAsync([], (name, value), ("GateClosing", "green"), ("GateEnding", "concluded"));

        result.ExitCode.Should().NotBe(0);
        result.Output
            .Should().ContainEquivalentOf($"NO-GO: the environment variable(s) {name} would change what dotnet test runs")
            .And.NotContain("REHEARSAL GO");
        Directory.Exists(result.Folder).Should().BeFalse("nothing ran");
    }

    [Fact]
    public async Task The_runbook_is_a_test_project_whatever_the_environment_says()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync(
            "Stage=0&Gate=rollback-ready", ("IsTestProject", "false"), ("VsTestUseMSBuildOutput", "true"), ("_MSBUILDTLENABLED", "2"));

        result.Agrees().Stage.Kind.Should().Be(DecisionKind.Partial);
    }

    [Fact]
    public async Task A_whole_stage_of_which_a_part_ran_is_red()
    {
        using var gate = new GateCommand();
        var part = gate.File(
            "part.runsettings",
            "<RunSettings><RunConfiguration><TestCaseFilter>Gate=dependencies</TestCaseFilter></RunConfiguration></RunSettings>");

        var result = await gate.RunAsync(["--settings", part]);

        result.ExitCode.Should().NotBe(0, result.Ending);
        result.Stage.Kind.Should().Be(DecisionKind.Partial);
        result.Output.Should().NotContain("REHEARSAL GO");
    }

    [Fact]
    public async Task An_artifact_is_never_overwritten()
    {
        using var gate = new GateCommand();
        Directory.CreateDirectory(gate.Artifacts);
        await File.WriteAllTextAsync(Path.Combine(gate.Artifacts, "decision.json"), "an earlier go", TestContext.Current.CancellationToken);

        var result = await gate.RunAsync("Stage=0");

        result.ExitCode.Should().NotBe(0);
        result.Output
            .Should().Contain("NO-GO").And.Contain("exists already, and an artifact is never overwritten").And.NotContain("REHEARSAL GO");
        result.DecisionText.Should().Be("an earlier go");
    }

    [Fact]
    public async Task A_second_logger_of_the_same_name_is_refused()
    {
        using var gate = new GateCommand();

        var result = await gate.RunAsync(["--filter", "Stage=0", "--logger", "rollout-decision"]);

        result.ExitCode.Should().NotBe(0);
    }

    [Fact]
    public async Task A_run_whose_closing_words_cannot_be_said_is_red_and_leaves_no_go()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script reads its parent's variables as Linux shows them, since it gets none");
        using var gate = new GateCommand { Cargo = CargoPresence.AsInstalled };
        var cleaner = gate.Executable(
            "cargo-that-cleans",
            "rm -rf \"$(tr '\\0' '\\n' < /proc/$PPID/environ | sed -n 's/^ROLLOUTSPECS_RUN_FOLDER=//p')\"\nexec cargo \"$@\"");

        var result = await gate.RunAsync("Stage=0", ("CARGO", cleaner));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO").And.NotContain("REHEARSAL GO");
        File.Exists(Path.Combine(result.Folder, "decision.json")).Should().BeFalse();
    }

    [Fact]
    public async Task A_host_that_breaks_off_is_a_no_go()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the script that kills its parent is a POSIX one");
        using var gate = new GateCommand();
        var killer = gate.Executable("cargo-that-kills", "kill -9 $PPID");

        var result = await gate.RunAsync("Stage=0", ("CARGO", killer));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO").And.NotContain("REHEARSAL GO");
        File.Exists(Path.Combine(result.Folder, "decision.json")).Should().BeFalse();
    }
}
