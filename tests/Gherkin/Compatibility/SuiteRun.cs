using System.Diagnostics.CodeAnalysis;
using Gherkin.CucumberMessages;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Tests.Gherkin.Compatibility;

/// <summary>Runs a suite's features with its step code, as a gate's host runs the runbook.</summary>
internal static class SuiteRun
{
    /// <summary>The run's messages, one a line.</summary>
    public static async Task<IReadOnlyList<string>> MessagesAsync(Suite suite)
    {
        var folder = new SuiteFolder(suite.Name);
        var ids = new IncrementingIdGenerator();
        var features = folder.Features.Select(feature => new FeatureLoader(ids).Load(feature.File, feature.Text)).ToList();
        var code = StepCode.Read(ids, NodeFolder.Root, suite.Steps is null ? [] : new[] { suite.Steps });
        await using var provider = new ServiceCollection().AddSingleton(folder).AddStepCode(code).BuildServiceProvider();
        var run = new TestRun(features, code, provider, TimeProvider.System, text => text);
        var scenarios = features.SelectMany(feature => feature.Scenarios).ToList();
        if (folder.Arguments == "--order reverse")
        {
            scenarios.Reverse();
        }

        var broken = folder.Arguments == "--error" ? new InvalidOperationException("Whoops!") : null;
        var green = broken is null && await PassesAsync(run, scenarios);
        var messages = run.Messages(scenarios.Select(scenario => scenario.Location), green, broken);
        return Ndjson.Write(messages).TrimEnd('\n').Split('\n');
    }

    private static async Task<bool> PassesAsync(TestRun run, IEnumerable<Scenario> scenarios)
    {
        var green = true;
        foreach (var scenario in scenarios)
        {
            green &= await IsGreenAsync(async () => (await run.RunAsync(scenario.Location, scenario)).Passed);
        }

        return await IsGreenAsync(async () =>
        {
            await run.FinishAsync();
            return green;
        });
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "Whatever a hook throws turns the run red, as a test host would have it.")]
    private static async Task<bool> IsGreenAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception)
        {
            return false;
        }
    }
}
