using System.Text.Json;
using NodaTime;
using RolloutSpecs.Gates.Advance;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Ledger;

namespace RolloutSpecs.Tests.Release;

public sealed class PlanCommandSpecs : IDisposable
{
    private const string Entry =
        "  - { stage: 3, step: 50, entered_at: 2026-11-24T11:55:00Z, cohort: external, percent: 50, by: khala-oncall }\n";
    private const string Before = LedgerTexts.Whole;

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly string After = Before.Replace("hold_restarts:\n", Entry + "hold_restarts:\n", StringComparison.Ordinal);

    private static readonly string Entered =
        EntryDigest.Of(new(3, 50, Instant.FromUtc(2026, 11, 24, 11, 55), Cohort.External, 50, "khala-oncall"));

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_ledger_that_was_deleted_is_refused() => Refused(await PlanAsync(Before, null), "expected the ledger to stay");

    [Fact]
    public async Task Without_any_ledger_the_plan_is_refused() => Refused(await PlanAsync(null, null), "expected a ledger, seen neither");

    [Fact]
    public async Task A_ledger_that_cannot_be_read_is_refused_and_says_in_which_line()
    {
        Refused(
            await PlanAsync(Before, After.Replace("percent: 50", "percent: fifty", StringComparison.Ordinal)), "the changed ledger:33:");
        Refused(await PlanAsync(Before + "surprise: 1\n", After), "the base branch's ledger:", "needs an administrator");
        Refused(await PlanAsync("", ""), "expected ledgers that can be read");
    }

    [Fact]
    public async Task A_base_in_a_folder_that_does_not_exist_is_no_first_ledger()
    {
        await File.WriteAllTextAsync(folder.File("head.yaml"), Empty(Before), TestContext.Current.CancellationToken);

        Refused(await RunAsync(folder.File("nowhere/base.yaml"), folder.File("head.yaml")), "nowhere/base.yaml");
    }

    [Fact]
    public async Task An_entry_in_the_future_is_refused() =>
        Refused(
            await PlanAsync(Before, After.Replace("2026-11-24T11:55", "2026-11-24T12:01", StringComparison.Ordinal)), "not in the future");

    [Theory]
    [InlineData("somebody/openagents", "seen a pull request from somebody/openagents: a fork's pull request gets no secrets")]
    [InlineData("", "from a repository that nobody knows")]
    public async Task An_advance_from_a_fork_is_refused(string from, string says) => Refused(await PlanAsync(Before, After, from), says);

    [Fact]
    public async Task A_refused_plan_has_no_outputs()
    {
        await PlanAsync(Before, null);

        File.Exists(folder.File("output")).Should().BeFalse();
    }

    [Fact]
    public async Task A_fork_may_change_what_advances_nothing()
    {
        var run = await PlanAsync(Before, Before + "# a comment\n", "somebody/openagents");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output
            .Should().Contain("\"plan\": \"no advance\"").And.Contain("the ledger's 3 stage entries are unchanged; nothing else changed");
        Outputs().Should().Be("advance=false\ngate=\nfilter=\nentry=\ndeployed=\n");
    }

    [Fact]
    public async Task A_first_ledger_that_enters_nothing_advances_nothing()
    {
        var run = await PlanAsync(null, Empty(Before));

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("this is the first ledger");
    }

    [Fact]
    public async Task An_advance_names_the_gate_that_it_leaves()
    {
        var run = await PlanAsync(Before, After, "openagentsinc/openagents");

        run.ExitCode.Should().Be(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.EnumerateObject().Select(member => $"{member.Name}={member.Value}").Should().Equal(
            "plan=advance",
            "gate=stage-3-25",
            "filter=Stage=3&Step=25",
            "enters=stage 3 step 50",
            $"entry={Entered}",
            "deployed=",
            "says=stage 3 step 50 is entered, so that stage 3 step 25 is left");
        Outputs().Should().Be(
            "advance=true\ngate=stage-3-25\nfilter=Stage=3&Step=25\n"
            + $"entry={Entered}\ndeployed=\n");
    }

    [Fact]
    public async Task An_advance_names_the_deployed_commit_where_the_base_branch_has_all_of_it()
    {
        const string Commit = "9f1c2ab0123456789abcdef0123456789abcdef0";

        await PlanAsync(Whole(Before), Whole(After));

        Outputs().Should().EndWith($"\ndeployed={Commit}\n");

        static string Whole(string ledger) => ledger.Replace("build_sha: 9f1c2ab", $"build_sha: {Commit}", StringComparison.Ordinal);
    }

    private static string Empty(string ledger) =>
        ledger[..ledger.IndexOf("stages:", StringComparison.Ordinal)] + "stages: []\nhold_restarts: []\nrollbacks: []\n";

    private static void Refused(ReleaseRun run, params string[] says)
    {
        run.ExitCode.Should().Be(1, run.Output);
        run.Error.Should().StartWith("REFUSED  ").And.ContainAll(says).And.Contain("What to do: ");
        run.Output.Should().BeEmpty();
    }

    private string Outputs() => File.ReadAllText(folder.File("output"));

    private async Task<ReleaseRun> PlanAsync(string? before, string? after, string from = "OpenAgentsInc/openagents")
    {
        foreach (var (name, text) in new[] { ("base.yaml", before), ("head.yaml", after) }.Where(file => file.Item2 is not null))
        {
            await File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);
        }

        return await RunAsync(folder.File("base.yaml"), folder.File("head.yaml"), from);
    }

    private Task<ReleaseRun> RunAsync(string before, string after, string from = "OpenAgentsInc/openagents") => ReleaseRun.OfAsync(
        Now,
        "plan",
        "--base",
        before,
        "--head",
        after,
        "--repository",
        "OpenAgentsInc/openagents",
        "--from",
        from,
        "--github-output",
        folder.File("output"));
}
