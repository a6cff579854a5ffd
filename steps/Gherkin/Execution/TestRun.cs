using System.Collections.Concurrent;
using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Runs scenarios, several at a time, and keeps their Cucumber Messages.</summary>
/// <param name="features">The feature files.</param>
/// <param name="registry">The step code.</param>
/// <param name="services">Where binding classes and what they need come from; <see cref="GherkinServices.AddStepCode"/> made it.</param>
/// <param name="clock">The run's clock.</param>
/// <param name="redact">Takes secrets out of texts before they are kept.</param>
public sealed class TestRun(
    IReadOnlyList<FeatureFile> features,
    BindingRegistry registry,
    IServiceProvider services,
    TimeProvider clock,
    Func<string, string> redact)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FeatureContext>>> contexts = [];
    private readonly ConcurrentDictionary<string, ScenarioRun> runs = [];
    private readonly ScenarioRunner runner = new(registry, services, clock, redact);
    private readonly Lazy<Task> beforeRun = new(() => StaticHooksAsync(registry.HooksOf(HookKind.BeforeTestRun), services));
    private readonly DateTimeOffset started = clock.GetUtcNow();

    /// <summary>Runs a scenario as a test case; what a hook before the run or feature throws is thrown here.</summary>
    /// <param name="caseId">The test case's id.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="atStart">Is given the scenario's scope before its first hook, or null.</param>
    /// <param name="atEnd">Is given the scenario's scope before it ends, or null.</param>
    public async Task<ScenarioRun> RunAsync(
        string caseId, Scenario scenario, Action<IServiceProvider>? atStart = null, Action<IServiceProvider>? atEnd = null)
    {
        await beforeRun.Value;
        var context = await contexts.GetOrAdd(scenario.File, file => new(() => EnterFeatureAsync(file))).Value;
        return runs[caseId] = await runner.RunAsync(caseId, scenario, context, atStart, atEnd);
    }

    /// <summary>Runs the hooks after features and after the run; what they throw is thrown here.</summary>
    public async Task FinishAsync()
    {
        foreach (var file in contexts.Keys.Order(StringComparer.Ordinal))
        {
            var context = await contexts[file].Value;
            await StaticHooksAsync(registry.HooksOf(HookKind.AfterFeature).Where(hook => hook.Covers(context.FeatureInfo)), services);
        }

        await StaticHooksAsync(registry.HooksOf(HookKind.AfterTestRun), services);
    }

    /// <summary>The Cucumber Messages of the run so far, test cases in the order of <paramref name="caseIds"/>.</summary>
    public IReadOnlyList<Envelope> Messages(IEnumerable<string> caseIds, bool success, string? message) =>
    [
        .. TestRunMessages.Before(features, registry, started),
        .. caseIds.Where(runs.ContainsKey).SelectMany(caseId => runs[caseId].Messages),
        TestRunMessages.After(success, message, clock.GetUtcNow()),
    ];

    private async Task<FeatureContext> EnterFeatureAsync(string file)
    {
        var context = new FeatureContext(features.First(feature => feature.File == file).Info);
        await StaticHooksAsync(registry.HooksOf(HookKind.BeforeFeature).Where(hook => hook.Covers(context.FeatureInfo)), services);
        return context;
    }

    private static async Task StaticHooksAsync(IEnumerable<HookBinding> hooks, IServiceProvider services)
    {
        foreach (var hook in hooks)
        {
            await Invoker.HookAsync(services, hook);
        }
    }
}
