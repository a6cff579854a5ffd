using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class ArgumentSpecs
{
    [Fact]
    public async Task Arguments_tables_and_doc_strings_reach_the_step_converted()
    {
        var seen = new Seen();
        var runs = await Running.RunAsync(
            """
            Feature: f
              Background:
                Given a background
              Scenario Outline: <name>
                Given 7 issues and -1.5 percent in "web, ios"
                And the colour darkred
                And stage 3 of the rollout
                And the issues:
                  | issue | id  |
                  | <n>   | O-1 |
                And the text:
                  '''
                  two
                  lines
                  '''
                And a plain (expression) of 5/6
                * the bullet <name>
                Examples:
                  | name | n    |
                  | one  | 1858 |
                  | two  | 1859 |
            """.Replace("'''", "\"\"\"", StringComparison.Ordinal),
            services => services.Add(new(typeof(Seen), seen)),
            typeof(Steps));

        runs.Select(run => run.Result.Message).Should().AllBe("");
        runs.Select(run => run.Scenario.Info.Title).Should().Equal("one", "two");
        runs.Select(run => run.Scenario.Line).Should().Equal(20, 21);
        seen.All.Take(7).Should().Equal(
            "7 -1.5 web, ios", "DarkRed", "stage 3", "1858=O-1", "two\nlines", "5", "bullet one of one n=1858");
    }

    public sealed record Row(int Issue, string Id);

    public sealed record StageName(string Text);

    public enum Colour
    {
        Blue,
        DarkRed,
    }

    public sealed class Seen
    {
        public List<string> All { get; } = [];
    }

    [Binding]
    public sealed class Steps(Seen seen, ScenarioContext scenario, FeatureContext feature)
    {
        [Given("a background")]
        public void Background() => scenario.Set(feature.FeatureInfo.Title, "feature");

        [Given("{int} issues and {float} percent in {string}")]
        public void Numbers(int issues, double percent, string surfaces) =>
            seen.All.Add(FormattableString.Invariant($"{issues} {percent} {surfaces}"));

        [Given("the colour {word}")]
        public async Task ColourAsync(Colour colour)
        {
            await Task.Yield();
            seen.All.Add(colour.ToString());
        }

        [StepArgumentTransformation("stage (\\d)", Name = "stage")]
        public static StageName Stage(int number) => new($"stage {number}");

        [Given("{stage} of the rollout")]
        public ValueTask OfTheRolloutAsync(StageName stage)
        {
            seen.All.Add(stage.Text);
            return ValueTask.CompletedTask;
        }

        [Given("the issues:")]
        public void Issues(DataTable table) =>
            seen.All.AddRange(table.CreateSet<Row>().Select(row => $"{row.Issue}={row.Id}"));

        [Given("the text:")]
        public void Text(string text) => seen.All.Add(text);

        [Given(@"^a plain \(expression\) of (\d+)/6$")]
        public void Plain(string number) => seen.All.Add(number);

        [StepDefinition("the bullet {word}")]
        public void Bullet(string name)
        {
            scenario.Get<string>("feature").Should().Be("f");
            seen.All.Add($"bullet {name} of {scenario.ScenarioInfo.Title} n={scenario.ScenarioInfo.Arguments["n"]}");
        }
    }
}
