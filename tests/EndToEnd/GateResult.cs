using RolloutSpecs.Gates;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>What a gate run left behind.</summary>
internal sealed record GateResult(int ExitCode, string Output, string Folder)
{
    public string DecisionText => Read("decision.json");

    public Decision Decision => DecisionJson.Read(DecisionText);

    public StageDecision Stage => Decision.Stages.Single();

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Exit code, JSON, Markdown, HTML, messages and terminal say one thing.</summary>
    public GateResult Agrees()
    {
        var said = Stage.Statement;
        Output.Should().Contain($"{said}  Stage 0");
        Read("gate-report.md").Should().Contain($"**Stage 0: {said}**");
        Read("report.html").Should().Contain(said);
        (ExitCode == 0).Should().Be(Stage.Kind != DecisionKind.NoGo, Output);
        (Stage.Kind == DecisionKind.NoGo).Should().Be(said.Contains("NO-GO", StringComparison.Ordinal));
        Read("cucumber-messages.ndjson").TrimEnd().Split('\n')[^1].Should().Contain(ExitCode == 0 ? "\"success\":true" : "\"success\":false");
        return this;
    }
}
