using Gherkin.CucumberMessages;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Steps;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Runs the whole runbook as a run that is not configured: every scenario is told, nobody outside is asked.</summary>
internal static class RunbookRun
{
    public static async Task<(string Ndjson, IReadOnlyList<Scenario> Scenarios)> MessagesAsync()
    {
        var ids = new IncrementingIdGenerator();
        var features = new FeatureLoader(ids).LoadFolder(Path.Combine(Repository.Root, "specs"), Repository.Root);
        var code = StepCode.Read(ids, Repository.Root, typeof(Judge).Assembly).Complete();
        var facts = new RunFacts("rehearsal", DateTimeOffset.UnixEpoch, "nobody", DatabaseAccess.NotGiven, "owner/name", "this is a test");
        await using var provider = new ServiceCollection().AddSingleton(facts).AddScoped<Judge>().AddStepCode(code).BuildServiceProvider();
        var run = new TestRun(features, code, provider, TimeProvider.System, text => text);
        var scenarios = features.SelectMany(feature => feature.Scenarios).ToList();
        foreach (var scenario in scenarios)
        {
            await run.RunAsync(scenario.Location, scenario);
        }

        await run.FinishAsync();
        return (Ndjson.Write(run.Messages(scenarios.Select(scenario => scenario.Location), false)), scenarios);
    }
}
