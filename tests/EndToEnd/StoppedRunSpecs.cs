using System.Diagnostics;
using System.Globalization;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Whatever stops a run, and whichever of its processes, its exit code is not 0 and it leaves no artifact.</summary>
public class StoppedRunSpecs
{
    /// <summary>The generations above cargo: the host that asks, the platform's host, the platform, <c>dotnet test</c> itself.</summary>
    [Theory]
    [InlineData("TERM", 4)]
    [InlineData("KILL", 4)]
    [InlineData("TERM", 3)]
    [InlineData("KILL", 3)]
    [InlineData("KILL", 2)]
    [InlineData("TERM", 1)]
    public async Task A_signal_to_one_of_its_processes_ends_a_run_closed(string signal, int generation)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script reads /proc");
        using var gate = new GateCommand();
        var lineage = $"pid=$$; for _ in $(seq {generation}); do pid=$(cut -d ' ' -f 4 /proc/$pid/stat); done";
        var stopper = gate.Executable(
            "cargo-that-stops", $"{lineage}\necho $PPID > '{gate.Place("host")}'\nkill -{signal} $pid\nexec sleep 60");

        var result = await gate.RunAsync("Stage=0", ("CARGO", stopper));

        result.ExitCode.Should().NotBe(0, result.Ending);
        result.Output.Should().NotContain("REHEARSAL GO");
        await EndedAsync(await File.ReadAllTextAsync(gate.Place("host"), TestContext.Current.CancellationToken));
        Directory.Exists(result.Folder).Should().BeFalse("nothing was concluded");
    }

    [Theory]
    [InlineData("specs")]
    [InlineData("RolloutSpecs.sln")]
    public async Task A_signal_to_the_whole_group_ends_it_closed_and_says_so(string target)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script reads /proc");
        using var gate = new GateCommand { Leader = ["setsid", "--wait"], Target = target };
        var stopper = gate.Executable("cargo-that-stops", "kill -TERM -$(cut -d ' ' -f 5 /proc/$PPID/stat)\nexec sleep 60");

        var result = await gate.RunAsync("Stage=0", ("CARGO", stopper));

        result.ExitCode.Should().Be(143, result.Ending);
        result.Output.Should().Contain("NO-GO  the run was stopped (SIGTERM)").And.NotContain("REHEARSAL GO");
        Directory.Exists(result.Folder).Should().BeFalse();
    }

    [Fact]
    public async Task A_run_of_the_solution_says_its_decision_last()
    {
        using var gate = new GateCommand { Target = "RolloutSpecs.sln" };

        var result = await gate.RunAsync("Stage=0&Gate=rollback-ready");

        result.ExitCode.Should().Be(0, result.Ending);
        result.Output.Trim().Split('\n')[^1].Should().StartWith("  report ");
        result.Output.Should().Contain("\nREHEARSAL PARTIAL");
    }

    [Fact]
    public async Task A_run_that_takes_longer_than_it_may_says_so()
    {
        using var gate = new GateCommand();
        var slow = gate.Executable("cargo-that-waits", "exec sleep 60");

        var result = await gate.RunAsync(["--filter", "Stage=0", "--", "RunConfiguration.TestSessionTimeout=6000"], ("CARGO", slow));

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO").And.NotContain("check the filter").And.NotContain("REHEARSAL GO");
    }

    [Theory]
    [InlineData("<Error Text='another project is red' />")]
    [InlineData("<RemoveDir Directories='$(GateRunFolder)' />")]
    public async Task What_goes_wrong_after_the_tests_is_red_and_leaves_no_artifact(string task)
    {
        using var gate = new GateCommand();
        var after = gate.File("after.targets", $"<Project><Target Name='After' AfterTargets='VSTest'>{task}</Target></Project>");

        var result = await gate.RunAsync(
            ["--filter", "Stage=0&Gate=rollback-ready", $"-p:CustomAfterMicrosoftCommonTargets={after}"], ("ROLLOUT_WORLD", "healthy"));

        result.ExitCode.Should().NotBe(0, result.Ending);
        result.Output.Should().Contain("NO-GO").And.NotContain("REHEARSAL");
        File.Exists(Path.Combine(result.Folder, "decision.json")).Should().BeFalse();
    }

    private static async Task EndedAsync(string host)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(host, CultureInfo.InvariantCulture));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }
}
