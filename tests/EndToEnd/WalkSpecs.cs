using System.Text.RegularExpressions;
using RolloutSpecs.Gates;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Does what the README tells a newcomer to do: rehearses a whole rollout, gate by gate.</summary>
public partial class WalkSpecs
{
    [Fact]
    public async Task The_README_walks_through_a_whole_rollout()
    {
        using var folder = new ScratchFolder();
        var status = folder.File("status");
        var steps = Walk().ToList();
        steps.Should().HaveCountGreaterThan(7);

        foreach (var (now, filter, says) in steps)
        {
            using var gate = new EngineGate();
            var result = await gate.RunAsync(filter, ("ROLLOUT_STATUS_DIR", status), ("ROLLOUT_NOW", now));

            result.Agrees().Stage.Statement.Should().Be($"REHEARSAL {says}", $"{now} {filter}: {result.Ending}");
            result.Stage.Blockers.Where(blocker => blocker.Gate != "hold").Should().BeEmpty();
        }

        Directory.GetFiles(status, "*.decision.json").Select(Path.GetFileName).Order().Should().Equal(
            "20261118T143000Z-stage-0-1.decision.json",
            "20261118T160500Z-stage-1-1.decision.json",
            "20261119T150000Z-stage-2-1.decision.json",
            "20261119T170500Z-stage-2-2.decision.json",
            "20261121T150500Z-stage-3-25-1.decision.json",
            "20261122T160500Z-stage-3-50-1.decision.json",
            "20261123T170500Z-stage-4-1.decision.json");
        var second = DecisionJson.Read(await File.ReadAllTextAsync(
            Path.Combine(status, "20261119T170500Z-stage-2-2.decision.json"), TestContext.Current.CancellationToken)).Stages[0];
        second.Attempt.Should().Be(2);
        second.Earlier.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Attempt = 1, Decision = DecisionKind.NoGo, Problem = (string?)null });
        second.Earlier![0].Changed.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_the_records_of_the_stages_before_no_stage_is_left()
    {
        using var folder = new ScratchFolder();
        using var gate = new EngineGate();

        var result = await gate.RunAsync("Gate=chain", ("ROLLOUT_STATUS_DIR", folder.File("status")));

        result.Agrees().Decision.Stages.Should().HaveCount(4).And.OnlyContain(stage => stage.Kind == DecisionKind.NoGo);
        result.Output.Should().Contain("the status folder has no record of it");
    }

    private static IEnumerable<(string Now, string Filter, string Says)> Walk() =>
        Command().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")))
            .Select(line => (line.Groups["now"].Value, line.Groups["filter"].Value.Trim('"'), line.Groups["says"].Value));

    [GeneratedRegex(
        """^ROLLOUT_NOW=(?<now>\S+) dotnet test --filter (?<filter>\S+) +# (?<says>GO|NO-GO)\b""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Command();
}
