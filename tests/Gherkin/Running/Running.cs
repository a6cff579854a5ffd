using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Tests.Gherkin.Running;

/// <summary>Runs a feature's text against binding classes.</summary>
internal static class Running
{
    public static async Task<IReadOnlyList<ScenarioRun>> RunAsync(string text, Action<IServiceCollection> services, params Type[] bindings)
    {
        var (run, feature) = Prepare(text, services, bindings);
        var runs = new List<ScenarioRun>();
        foreach (var (scenario, index) in feature.Scenarios.Select((scenario, index) => (scenario, index)))
        {
            runs.Add(await run.RunAsync($"case-{index}", scenario));
        }

        await run.FinishAsync();
        return runs;
    }

    public static async Task<ScenarioRun> RunOneAsync(string steps, params Type[] bindings) =>
        (await RunAsync($"Feature: f\n  Scenario: s\n{Indented(steps)}", _ => { }, bindings)).Single();

    public static TestStepResultStatus[] Statuses(this ScenarioRun run) =>
        [.. run.Messages.Select(message => message.TestStepFinished).OfType<TestStepFinished>().Select(step => step.TestStepResult.Status)];

    public static (TestRun Run, FeatureFile Feature) Prepare(string text, Action<IServiceCollection> services, params Type[] bindings) =>
        Prepare(text, services, secret => secret.Replace("hush", "$HUSH", StringComparison.Ordinal), bindings);

    public static (TestRun Run, FeatureFile Feature) Prepare(
        string text, Action<IServiceCollection> services, Func<string, string> redact, params Type[] bindings)
    {
        var ids = new IncrementingIdGenerator();
        var feature = new FeatureLoader(ids).Load("specs/f.feature", text);
        var code = StepCode.Read(ids, AppContext.BaseDirectory, bindings);
        var collection = new ServiceCollection();
        services(collection);
        var provider = collection.AddStepCode(code).BuildServiceProvider(validateScopes: true);
        return (new TestRun([feature], code, provider, TimeProvider.System, redact), feature);
    }

    private static string Indented(string steps) => string.Join('\n', steps.Split('\n').Select(line => "    " + line));
}
