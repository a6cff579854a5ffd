using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Reporting.Text;

namespace RolloutSpecs.Tests.EndToEnd;

/// <summary>What a gate run left behind.</summary>
internal sealed record GateResult(int ExitCode, string Output, string Folder)
{
    public string DecisionText => Read("decision.json");

    public Decision Decision => DecisionJson.Read(DecisionText);

    public StageDecision Stage => Decision.Parts.Single();

    /// <summary>The closing words' last lines: what a failing test tells of the run.</summary>
    public string Ending => string.Join('\n', Output.TrimEnd().Split('\n').TakeLast(4));

    /// <summary>A replay's decision.json as the recorded run would have written it.</summary>
    public string Unmarked => DecisionJson.Write(DecisionJson.Read(DecisionText
        .Replace("REPLAY ", "", StringComparison.Ordinal)
        .Replace("\"replay\": true", "\"replay\": false", StringComparison.Ordinal)));

    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Exit code, JSON, Markdown, HTML, messages and terminal say one thing.</summary>
    public GateResult Agrees()
    {
        foreach (var stage in Decision.Parts)
        {
            var said = stage.Statement;
            var name = stage.Name();
            Output.Should().Contain($"{said}  {name}");
            Read("gate-report.md").Should().Contain($"{name}: {said}");
            Read("report.html").Should().Contain(said);
            (stage.Kind == DecisionKind.NoGo).Should().Be(said.Contains("NO-GO", StringComparison.Ordinal));
        }

        (ExitCode == 0).Should().Be(Decision.Parts.All(stage => stage.Kind != DecisionKind.NoGo), Ending);
        Read("cucumber-messages.ndjson").TrimEnd().Split('\n')[^1]
            .Should().Contain(ExitCode == 0 ? "\"success\":true" : "\"success\":false");
        return this;
    }

    /// <summary>A replay reaches the recorded decision to the byte; where it does not, what it says instead is told first.</summary>
    public void Repeats(GateResult recorded)
    {
        Reasons.Except(recorded.Reasons).Should().BeEmpty("the record says otherwise");
        DecisionText.Should().Be(recorded.DecisionText);
    }

    private IEnumerable<string> Reasons => Decision.Parts
        .SelectMany(part => part.Gates)
        .SelectMany(gate => gate.Scenarios)
        .Select(scenario => $"{scenario.Name}: {scenario.Reason}");
}
