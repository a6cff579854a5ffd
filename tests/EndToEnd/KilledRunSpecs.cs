using System.Globalization;
using CsCheck;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>A kill at any moment, of any process of a run, leaves no go and no half of a record, and never exits with 0.</summary>
public class KilledRunSpecs
{
    // It leads a session of its own, so that whatever it starts is found by it; zombies await a parent that does not ask.
    private const string Killer = """
        setsid "$@" &
        run=$!
        ( sleep $KILL_AFTER; if eval "$KILL"; then touch "$KILLED"; fi ) &
        wait $run
        exit=$?
        wait
        for _ in $(seq 300); do
          ps -o stat=,args= -s $run | grep -v ^Z > "$LEFT" || exit $exit
          sleep 0.1
        done
        exit $exit

        """;

    /// <summary>How many of each kind; a variable asks for more.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("ROLLOUTSPECS_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 1;

    [Theory]
    [InlineData("dotnet test", "pkill -KILL -s $run -f 'dotnet test'")]
    [InlineData("MSBuild's worker", "pkill -KILL -s $run -f nodemode")]
    [InlineData("the platform", "pkill -KILL -s $run -f vstest.console.dll")]
    [InlineData("the platform's host", "pkill -KILL -s $run -f testhost.dll")]
    [InlineData("the host that asks", "pkill -KILL -s $run -f 'RolloutSpecs.Specs @@'")]
    [InlineData("the group", "kill -KILL -$run 2> /dev/null")]
    public async Task A_kill_at_a_random_moment_leaves_nothing_that_could_pass_for_a_go(string victim, string kill)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the script asks ps for a session");
        using var folder = new ScratchFolder();
        var killer = folder.File("killer");
        await File.WriteAllTextAsync(killer, Killer, TestContext.Current.CancellationToken);
        foreach (var lag in Gen.Double[0, 6].Array[Kills].Single())
        {
            using var gate = new GateCommand
            {
                Leader = ["sh", killer],
                Target = victim == "MSBuild's worker" ? "RolloutSpecs.sln" : "specs",
            };
            var (killed, left) = (gate.Place("killed"), gate.Place("left"));

            var result = await gate.RunAsync(
                "Stage=0",
                ("ROLLOUT_STATUS_DIR", gate.Status),
                ("KILL_AFTER", lag.ToString("0.000", CultureInfo.InvariantCulture)),
                ("KILL", kill),
                ("KILLED", killed),
                ("LEFT", left));

            var seen = $"{victim}, after {lag:0.000} s, exit {result.ExitCode}: {result.Ending}";
            var kept = new[] { gate.Status, gate.Artifacts }
                .Where(Directory.Exists)
                .SelectMany(place => Directory.GetFiles(place, "*", SearchOption.AllDirectories))
                .ToList();
            (await File.ReadAllTextAsync(left, TestContext.Current.CancellationToken)).Should().BeEmpty(seen);
            kept.Should().NotContain(file => file.EndsWith(".writing", StringComparison.Ordinal), seen);
            if (File.Exists(killed))
            {
                result.ExitCode.Should().NotBe(0, seen);
                kept.Where(file => Path.GetFileName(file) != ".gate-run").Should().BeEmpty(seen);
            }
            else
            {
                result.ExitCode.Should().Be(0, seen);
                kept.Should().Contain(Path.Combine(gate.Artifacts, "decision.json"), seen);
            }
        }
    }
}
