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
    private readonly ConcurrentDictionary<string, Lazy<Task<EnteredFeature>>> entered = [];
    private readonly ConcurrentDictionary<string, ScenarioRun> runs = [];
    private readonly List<HookGroup> after = [];
    private readonly ScenarioRunner runner = new(registry, services, clock, redact);
    private readonly RunHooks hooks = new(registry, services, clock, redact);
    private readonly Lazy<Task<HookGroup>> beforeRun = new(() => new RunHooks(registry, services, clock, redact).RunAsync(HookKind.BeforeTestRun));
    private readonly DateTimeOffset started = clock.GetUtcNow();

    private IEnumerable<Lazy<Task<EnteredFeature>>> Entered =>
        entered.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature => feature.Value);

    /// <summary>Runs a scenario as a test case; what a hook before the run or feature throws is thrown here.</summary>
    /// <param name="caseId">The test case's id.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="atStart">Is given the scenario's scope before its first hook, or null.</param>
    /// <param name="atEnd">Is given the scenario's scope before it ends, or null.</param>
    public async Task<ScenarioRun> RunAsync(
        string caseId, Scenario scenario, Action<IServiceProvider>? atStart = null, Action<IServiceProvider>? atEnd = null)
    {
        (await beforeRun.Value).Demand();
        var feature = await entered.GetOrAdd(scenario.File, file => new(() => EnterAsync(file))).Value;
        feature.Before.Demand();
        return runs[caseId] = await runner.RunAsync(caseId, scenario, feature.Context, atStart, atEnd);
    }

    /// <summary>Runs the hooks after features and after the run, all of them; what the first to fail throws is thrown here.</summary>
    public async Task FinishAsync()
    {
        foreach (var feature in await Task.WhenAll(Entered.Select(feature => feature.Value)))
        {
            after.Add(await hooks.RunAsync(HookKind.AfterFeature, feature.Context));
        }

        after.Add(await hooks.RunAsync(HookKind.AfterTestRun));
        after.ForEach(group => group.Demand());
    }

    /// <summary>The Cucumber Messages of the run so far, test cases in the order of <paramref name="caseIds"/>.</summary>
    /// <param name="caseIds">The test cases to tell of; those that did not run are left out.</param>
    /// <param name="success">Whether the run is green.</param>
    /// <param name="error">What broke the run off outside of hooks and steps, or null.</param>
    public IReadOnlyList<Envelope> Messages(IEnumerable<string> caseIds, bool success, System.Exception? error = null)
    {
        var cases = caseIds.Where(runs.ContainsKey).SelectMany(caseId => runs[caseId].Messages).ToLookup(message => message.TestCase is not null);
        return
        [
            .. TestRunMessages.Before(features, registry, started),
            .. beforeRun is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var before } } ? before.Messages : [],
            .. Entered.Where(feature => feature.Value.IsCompletedSuccessfully).SelectMany(feature => feature.Value.Result.Before.Messages),
            .. cases[true],
            .. cases[false],
            .. after.SelectMany(group => group.Messages),
            TestRunMessages.After(success, error, redact, clock.GetUtcNow()),
        ];
    }

    private async Task<EnteredFeature> EnterAsync(string file)
    {
        var context = new FeatureContext(features.First(feature => feature.File == file).Info);
        return new EnteredFeature(context, await hooks.RunAsync(HookKind.BeforeFeature, context));
    }
}
