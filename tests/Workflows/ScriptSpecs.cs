using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Workflows;

public sealed class ScriptSpecs : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_gate_without_a_report_is_summed_up_as_a_no_go() =>
        (await Script.RunAsync("summarize", [folder.File("missing.md")])).StandardOutput.Should().StartWith("## NO-GO");

    [Fact]
    public async Task A_report_that_GitHub_would_drop_is_cut_at_a_line()
    {
        await WriteAsync("report.md", string.Concat(Enumerable.Repeat("ürteil\n", 200_000)));

        var summary = (await Script.RunAsync("summarize", [folder.File("report.md")])).StandardOutput;

        System.Text.Encoding.UTF8.GetByteCount(summary).Should().BeInRange(800_000, 1_000_000);
        summary.Split('\n').Distinct().Should().Equal("ürteil", "", "(cut: the whole report is in the artifact)");
    }

    [Fact]
    public async Task A_report_is_summed_up_as_it_is()
    {
        await WriteAsync("report.md", "# Stage 2: GO\n");

        (await Script.RunAsync("summarize", [folder.File("report.md")])).StandardOutput.Should().Be("# Stage 2: GO\n");
    }

    [Fact]
    public async Task A_change_is_shown_as_text_that_cannot_break_out()
    {
        await WriteAsync("base.yaml", "stages: []\n");
        await WriteAsync("head.yaml", "stages: []\n# ```\n# <img src=x>\n");

        var shown = (await Script.RunAsync("show-change", [folder.File("base.yaml"), folder.File("head.yaml")])).StandardOutput;

        shown.Should().Contain("    +# ```\n    +# <img src=x>");
        shown.Split('\n').Skip(1).Should().OnlyContain(line => line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_change_is_shown_as_none_and_a_missing_ledger_as_missing()
    {
        await WriteAsync("base.yaml", "stages: []\n");

        (await Script.RunAsync("show-change", [folder.File("base.yaml"), folder.File("base.yaml")])).StandardOutput
            .Should().EndWith("\nnone\n\n");
        (await Script.RunAsync("show-change", [folder.File("base.yaml"), folder.File("head.yaml")])).StandardOutput
            .Should().Contain("head.yaml");
    }

    [Fact]
    public async Task Without_a_decision_nothing_is_recorded()
    {
        var run = await RecordAsync();

        run.Should().Be("artifact=rollout-gate-1\n");
    }

    [Fact]
    public async Task The_record_of_this_run_lies_beside_its_artifacts()
    {
        Directory.CreateDirectory(folder.File("gate"));
        Directory.CreateDirectory(folder.File("status"));
        await WriteAsync("gate/decision.json", "{}");
        await WriteAsync("status/a-stage-1-1.decision.json", "{ }");
        foreach (var ending in new[] { "decision.json", "intoto.json", "md" })
        {
            await WriteAsync($"status/b-stage-2-1.{ending}", "{}");
        }

        var outputs = await RecordAsync();

        outputs.Should().Be("artifact=rollout-gate-1\nsha256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\n");
        Directory.GetFiles(folder.File("gate/status")).Select(Path.GetFileName).Order().Should().Equal(
            "b-stage-2-1.decision.json", "b-stage-2-1.intoto.json", "b-stage-2-1.md");
    }

    private async Task<string> RecordAsync()
    {
        var run = await Script.RunAsync("record", [folder.File("gate"), folder.File("status"), "rollout-gate-1"]);
        run.ExitCode.Should().Be(0, run.StandardError);
        return run.StandardOutput;
    }

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(folder.File(name), text, TestContext.Current.CancellationToken);
}
