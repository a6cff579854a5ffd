using System.Text.Json;
using Reqnroll;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class MessageSpecs
{
    private const string Text =
        """
        @gate
        Feature: f
          Rule: r
            Scenario Outline: <n>
              Given it writes <n> lines of "text"
              Examples:
                | n |
                | 1 |
                | 2 |
        """;

    [Fact]
    public async Task A_run_is_told_from_its_sources_to_its_end_and_every_id_leads_somewhere()
    {
        var (run, feature) = Running.Prepare(Text, _ => { }, typeof(Steps));
        foreach (var scenario in feature.Scenarios)
        {
            await run.RunAsync(scenario.Location, scenario);
        }

        await run.FinishAsync();
        var lines = Ndjson.Write(run.Messages(feature.Scenarios.Select(scenario => scenario.Location), true)).TrimEnd('\n').Split('\n');
        var messages = lines.Select(line => JsonDocument.Parse(line).RootElement.EnumerateObject().Single()).ToList();

        string.Join(' ', messages.Select(message => message.Name)).Should().Be(
            "meta source gherkinDocument pickle pickle parameterType hook stepDefinition testRunStarted testCase testCase "
            + "testCaseStarted testStepStarted testStepFinished testStepStarted attachment testStepFinished testCaseFinished "
            + "testCaseStarted testStepStarted testStepFinished testStepStarted attachment attachment testStepFinished testCaseFinished "
            + "testRunFinished");
        var known = Ids(messages.Where(message => message.Name is "pickle" or "stepDefinition" or "hook" or "testCase" or "testCaseStarted")
            .Select(message => message.Value), "id");
        foreach (var reference in new[] { "pickleId", "pickleStepId", "hookId", "testCaseId", "testCaseStartedId" })
        {
            Ids(messages.Select(message => message.Value), reference).Should().BeSubsetOf(known, reference);
        }

        lines[0].Should().MatchRegex("\"protocolVersion\":\"[0-9.]+\"").And.Contain("\"name\":\"RolloutSpecs\"");
        lines[7].Should().Contain("\"type\":\"CUCUMBER_EXPRESSION\"").And.Contain("MessageSpecs.cs");
        lines[^1].Should().Contain("\"success\":true");
        lines.Should().NotContain(line => line.Contains("null", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_run_is_told_in_the_same_bytes_whichever_case_ran_first()
    {
        var texts = new List<string>();
        foreach (var reversed in new[] { false, true })
        {
            var (run, feature) = Running.Prepare(Text, _ => { }, typeof(Steps));
            foreach (var scenario in reversed ? feature.Scenarios.Reverse() : feature.Scenarios)
            {
                await run.RunAsync(scenario.Location, scenario);
            }

            var told = Ndjson.Write(run.Messages(feature.Scenarios.Select(scenario => scenario.Location), true));
            texts.Add(System.Text.RegularExpressions.Regex.Replace(
                told, "\"(seconds|nanos)\":\\d+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        }

        texts[0].Should().Be(texts[1]);
    }

    private static HashSet<string> Ids(IEnumerable<JsonElement> elements, string name)
    {
        var found = new HashSet<string>();
        var open = new Stack<JsonElement>(elements);
        while (open.TryPop(out var element))
        {
            foreach (var member in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().ToList() : [])
            {
                if (member.Name == name)
                {
                    found.Add(member.Value.GetString()!);
                }

                open.Push(member.Value);
            }

            foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToList() : [])
            {
                open.Push(item);
            }
        }

        return found;
    }

    [Binding]
    public sealed class Steps(IReqnrollOutputHelper output)
    {
        [BeforeScenario("gate")]
        public static void Before()
        {
        }

        [StepArgumentTransformation("(\\d+)", Name = "count")]
        public static int Count(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        [Given("it writes {count} line(s) of {string}")]
        public void Writes(int count, string text)
        {
            for (var line = 0; line < count; line++)
            {
                output.WriteLine("{0} {1}", text, line);
            }
        }
    }
}
