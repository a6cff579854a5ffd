using Gherkin.CucumberMessages;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Tests.Gherkin.Compatibility.Steps;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Shows each reason for leaving a suite out to hold, and the docs to tell the same.</summary>
public class ExclusionSpecs
{
    public static TheoryData<string> Different => [.. Suites.Different.Keys];

    [Theory]
    [MemberData(nameof(Different))]
    public async Task A_suite_in_which_Reqnroll_differs_does_so_where_the_reason_says(string name)
    {
        Requires.CompatibilityKit();
        var (steps, _, expected, actual) = Suites.Different[name];

        var difference = Comparison.FirstDifference(new SuiteFolder(name).Messages, await SuiteRun.MessagesAsync(new Suite(name, steps)));

        difference.Should().NotBeNull();
        var parts = difference!.Split("\nactual:");
        parts[0].Should().Contain(expected);
        parts[1].Should().Contain(actual);
    }

    [Fact]
    public void Every_suite_of_the_installed_kit_runs_or_is_left_out_with_a_reason()
    {
        Requires.CompatibilityKit();

        Suites.Run.Select(suite => suite.Name).Concat(Suites.Different.Keys).Concat(Suites.Excluded.Keys)
            .Should().BeEquivalentTo(Directory.EnumerateDirectories(NodeFolder.Kit).Select(Path.GetFileName));
    }

    [Fact]
    public void The_docs_name_every_suite_and_how_many_run()
    {
        var docs = File.ReadAllText(Path.Combine(Repository.Root, "docs", "messages.md"));

        docs.Should().Contain($"{Suites.Run.Count} of its {Suites.Run.Count + Suites.Different.Count + Suites.Excluded.Count} suites run");
        docs.Should().ContainAll(Suites.Run.Select(suite => $"`{suite.Name}`"));
        docs.Should().ContainAll(Suites.Different.Keys.Concat(Suites.Excluded.Keys).Select(name => $"| `{name}` |"));
    }

    [Fact]
    public void The_official_parser_can_not_read_the_suite_in_Markdown()
    {
        Requires.CompatibilityKit();
        var text = File.ReadAllText(Path.Combine(NodeFolder.Kit, "markdown", "markdown.feature.md"));

        var load = () => new FeatureLoader(new IncrementingIdGenerator()).Load("markdown.feature.md", text);

        load.Should().Throw<FeatureException>().WithMessage(
            "markdown.feature.md(3:1): expected: *, got 'This table is not picked up by Gherkin*");
    }

    [Fact]
    public async Task The_suite_that_wants_a_retry_differs_at_the_first_scenario_that_would_be_tried_again()
    {
        Requires.CompatibilityKit();

        var difference = Comparison.FirstDifference(
            new SuiteFolder("retry").Messages, await SuiteRun.MessagesAsync(new Suite("retry", typeof(Retry))));

        difference.Should().Contain("\"willBeRetried\": true").And.Contain("\"willBeRetried\": false");
    }
}
