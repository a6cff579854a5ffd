using Gherkin.CucumberMessages;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Sample;

/// <summary>A project as Reqnroll's samples are, which knows nothing of this runner.</summary>
public class SampleSpecs
{
    private static readonly Type[] StepClasses = [typeof(ShopHooks), typeof(ProductSteps), typeof(BasketSteps)];

    [Fact]
    public async Task A_project_written_for_Reqnroll_runs_unchanged()
    {
        var ids = new IncrementingIdGenerator();
        var file = Path.Combine(Repository.Root, "tests", "Gherkin", "Sample", "shop.feature");
        var feature = new FeatureLoader(ids).Load("shop.feature", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        var code = StepCode.Read(ids, Repository.Root, StepClasses);
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        var run = new TestRun([feature], code, nothing, TimeProvider.System, text => text);
        var runs = new List<ScenarioRun>();
        foreach (var scenario in feature.Scenarios)
        {
            runs.Add(await run.RunAsync(scenario.Location, scenario));
        }

        await run.FinishAsync();

        DryCheck.Findings([feature], code).Should().BeEmpty();
        runs.SkipLast(1).Select(scenario => scenario.Result.Message).Should().AllBe("");
        runs.SkipLast(1).Should().AllSatisfy(scenario => scenario.Passed.Should().BeTrue());
        // Reqnroll's own comparison, told row by row.
        runs[^1].Passed.Should().BeFalse();
        runs[^1].Result.Message.Should().Contain("- | Milk").And.Contain("+ | Milk");
        runs[0].Messages.Count(message => message.Attachment?.Body == "after a step in True").Should().Be(5);
    }
}
