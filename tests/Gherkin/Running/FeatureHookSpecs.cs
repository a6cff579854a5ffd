using Gherkin.CucumberMessages;
using Microsoft.Extensions.DependencyInjection;
using Reqnroll;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class FeatureHookSpecs
{
    private static readonly string[] TwoFeatures =
        ["@after\nFeature: f\n  Scenario: s\n    Given a", "Feature: g\n  Scenario: t\n    Given a"];

    [Fact]
    public async Task A_hook_around_a_feature_knows_the_feature_and_is_told_before_its_scenarios()
    {
        var log = new HookSpecs.Log();
        var (run, feature) = Running.Prepare(
            "Feature: the feature\n  Scenario: s\n    Given a", services => services.AddSingleton(log), typeof(AroundFeature));

        await run.RunAsync("case", feature.Scenarios[0]);
        await run.FinishAsync();

        log.Lines.Should().Equal("the feature", "the feature");
        var told = run.Messages(["case"], true).Select(message => message switch
        {
            { TestRunHookStarted: not null } => "hook",
            { TestCaseStarted: not null } => "case",
            _ => "",
        });
        string.Concat(told).Should().Be("hookcasehook");
    }

    [Fact]
    public async Task A_hook_before_a_feature_that_breaks_keeps_each_of_its_scenarios_from_running()
    {
        var (run, feature) = Running.Prepare(
            "@before\nFeature: f\n  Scenario: s\n    Given a\n  Scenario: t\n    Given a", _ => { }, typeof(BreaksAroundFeature));

        foreach (var scenario in feature.Scenarios)
        {
            var running = () => run.RunAsync(scenario.Location, scenario);
            (await running.Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().EndWith("broke before the feature");
        }
    }

    [Fact]
    public async Task A_hook_after_a_feature_that_breaks_ends_the_run_red()
    {
        var (run, feature) = Running.Prepare("@after\nFeature: f\n  Scenario: s\n    Given a", _ => { }, typeof(BreaksAroundFeature));

        (await run.RunAsync("case", feature.Scenarios[0])).Passed.Should().BeTrue();

        (await ((Func<Task>)run.FinishAsync).Should().ThrowAsync<AggregateException>())
            .Which.InnerException!.Message
            .Should().Be("broke after the feature");
    }

    [Fact]
    public async Task A_hook_after_a_feature_that_breaks_is_not_blamed_on_the_next_feature()
    {
        var ids = new IncrementingIdGenerator();
        var features = TwoFeatures.Select((text, index) => new FeatureLoader(ids).Load($"specs/{index}.feature", text)).ToList();
        var code = StepCode.Read(ids, AppContext.BaseDirectory, [typeof(BreaksAroundFeature)]);
        await using var services = new ServiceCollection().AddStepCode(code).BuildServiceProvider();
        var run = new TestRun(features, code, services, TimeProvider.System, text => text);

        foreach (var scenario in features.SelectMany(feature => feature.Scenarios))
        {
            (await run.RunAsync(scenario.Location, scenario)).Passed.Should().BeTrue();
        }

        (await ((Func<Task>)run.FinishAsync).Should().ThrowAsync<AggregateException>())
            .Which.InnerException!.Message
            .Should().Be("broke after the feature");
    }

    [Binding]
    public static class BreaksAroundFeature
    {
        [BeforeFeature("before")]
        public static void Before() => throw new InvalidOperationException("broke before the feature");

        [AfterFeature("after")]
        public static void After() => throw new InvalidOperationException("broke after the feature");

        [Given("a")]
        public static void A()
        {
        }
    }

    [Binding]
    public static class AroundFeature
    {
        [BeforeFeature]
        public static void Before(HookSpecs.Log log, FeatureContext feature) => log.Lines.Add(feature.FeatureInfo.Title);

        [AfterFeature]
        public static void After(HookSpecs.Log log, FeatureContext feature) => log.Lines.Add(feature.FeatureInfo.Title);

        [Given("a")]
        public static void A()
        {
        }
    }
}
