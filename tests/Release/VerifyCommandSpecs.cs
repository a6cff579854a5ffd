using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Tests.Gates;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Release;

public sealed class VerifyCommandSpecs : IDisposable
{
    private static readonly string Go = DecisionJson.Write(LiveDecisions.Go());

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_decision_that_is_missing_is_a_no_go() => Red(await VerifyAsync(null), "it cannot be read");

    [Fact]
    public async Task A_rehearsed_go_is_a_no_go() =>
        Red(
            await VerifyAsync(DecisionJson.Write(LiveDecisions.Go(LiveDecisions.Live with { Environment = "rehearsal" }))),
            "it is of the environment rehearsal");

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_decision_of_another_run_is_a_no_go(string sha256) =>
        Red(await VerifyAsync(Go, "--sha256", sha256), "it is not the one that was judged");

    [Fact]
    public async Task A_live_go_of_the_gate_is_a_go()
    {
        var run = await VerifyAsync(Go, "--sha256", Digest.Of(Go));

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith("GO  ").And.Contain("is a live go of stage-2");
    }

    [Theory]
    [InlineData(119, 0)]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public async Task A_go_is_good_for_a_merge_for_two_hours(int minutes, int exit)
    {
        var run = await VerifyAsync(Go, LiveDecisions.Then.AddMinutes(minutes), "--at-merge");

        run.ExitCode.Should().Be(exit, run.Error);
        run.Error.Contains("more than 2 hours before", StringComparison.Ordinal).Should().Be(exit == 1);
        (await VerifyAsync(Go, LiveDecisions.Then.AddMinutes(minutes))).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Without_a_gate_nothing_is_verified() =>
        (await ReleaseRun.OfAsync(LiveDecisions.Then, "verify", "--decision", folder.File("decision.json"))).ExitCode.Should().NotBe(0);

    private static void Red(ReleaseRun run, string says)
    {
        run.ExitCode.Should().Be(1, run.Output);
        run.Output.Should().BeEmpty();
        run.Error
            .Should().StartWith("NO-GO  expected ").And.Contain("to be a live go of stage-2").And.Contain(says).And.Contain("What to do: ");
    }

    private Task<ReleaseRun> VerifyAsync(string? text, params string[] more) => VerifyAsync(text, LiveDecisions.Then, more);

    private async Task<ReleaseRun> VerifyAsync(string? text, DateTimeOffset now, params string[] more)
    {
        if (text is not null)
        {
            await File.WriteAllTextAsync(folder.File("decision.json"), text, TestContext.Current.CancellationToken);
        }

        return await ReleaseRun.OfAsync(
            now, ["verify", "--decision", folder.File("decision.json"), "--gate", "stage-2", .. more]);
    }
}
