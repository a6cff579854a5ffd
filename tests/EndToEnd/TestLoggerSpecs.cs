using System.Xml.Linq;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>Other loggers beside the gate's own: what they show, and that they weaken nothing.</summary>
public sealed class TestLoggerSpecs : IDisposable
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_red_gate_is_annotated_at_its_feature_and_its_results_hold_what_to_do()
    {
        using var gate = new GateCommand();

        var result = await RunAsync(gate, "Stage=0&Gate=dependencies", ("ROLLOUT_WORLD", "open-dependency"));

        result.Agrees().Stage.Kind.Should().Be(DecisionKind.NoGo);
        result.Output.Should().MatchRegex(
            @"::error title=stage 0, dependencies: OA-RUST-045 is closed as completed \(issue 1860\),file=\S*specs/Gates/dependencies\.feature,line=\d+::FAIL: expected OpenAgentsInc/openagents#1860");
        var trx = XDocument.Load(Directory.GetFiles(folder.File("results"), "*.trx").Single());
        var red = trx.Descendants(Trx + "UnitTestResult").Where(test => test.Attribute("outcome")!.Value == "Failed").ToList();
        red.Should().HaveCount(2);
        red.Should().OnlyContain(test => test.Descendants(Trx + "ResultFile").Any());
        Directory.GetFiles(folder.File("results"), "judgement*", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Should().Contain(text => text.Contains("What to do: finish #1860 and close it as completed", StringComparison.Ordinal));
        (await File.ReadAllTextAsync(folder.File("summary.md"), TestContext.Current.CancellationToken)).Should().Contain("OA-RUST-045");
    }

    [Fact]
    public async Task A_green_gate_is_green_with_them_and_its_results_hold_what_was_seen()
    {
        using var gate = new GateCommand();

        var result = await RunAsync(gate, "Stage=0");

        result.Agrees().Stage.Statement.Should().Be("REHEARSAL GO", result.Ending);
        result.Output.Should().NotContain("::error");
        var trx = XDocument.Load(Directory.GetFiles(folder.File("results"), "*.trx").Single());
        var counters = trx.Descendants(Trx + "Counters").Single();
        counters.Attribute("total")!.Value.Should().Be(counters.Attribute("passed")!.Value).And.Be($"{result.Stage.Ran}");
        trx.Descendants(Trx + "StdOut").Should().Contain(output => output.Value.StartsWith("PASS: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_that_selects_nothing_is_red_with_them_too()
    {
        using var gate = new GateCommand();

        var result = await RunAsync(gate, "Stage=9");

        result.ExitCode.Should().NotBe(0);
        result.Output.Should().Contain("NO-GO  no scenario ran");
    }

    private Task<GateResult> RunAsync(GateCommand gate, string filter, params (string, string?)[] settings) => gate.RunAsync(
        ["--filter", filter, "--logger", "GitHubActions", "--logger", "trx", "--results-directory", folder.File("results")],
        [.. settings, ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", folder.File("summary.md"))]);
}
