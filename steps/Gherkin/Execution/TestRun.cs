using System.Collections.Concurrent;
using System.Globalization;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;
using HookType = Reqnroll.Bindings.HookType;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Has Reqnroll run scenarios, several at a time, and keeps their Cucumber Messages.</summary>
public sealed class TestRun
{
    private readonly ConcurrentDictionary<string, ScenarioRun> runs = [];
    private readonly ConcurrentQueue<System.Exception> afterFeatures = [];
    private readonly IReadOnlyList<FeatureFile> features;
    private readonly Dictionary<string, (FeatureHeader Header, FeatureInfo Info)> infos;
    private readonly StepCode code;
    private readonly TimeProvider clock;
    private readonly Func<string, string> redact;
    private readonly RunHooks hooks;
    private readonly ReqnrollEngine engine;
    private readonly ScenarioRunner runner;
    private readonly DateTimeOffset started;

    /// <summary>A run of features.</summary>
    /// <param name="features">The feature files.</param>
    /// <param name="code">The step code.</param>
    /// <param name="services">Where step code comes from that <see cref="GherkinServices.AddStepCode"/> registered; Reqnroll's own
    /// container makes all other.</param>
    /// <param name="clock">The run's clock.</param>
    /// <param name="redact">Takes secrets out of texts before they are kept.</param>
    public TestRun(
        IReadOnlyList<FeatureFile> features, StepCode code, IServiceProvider services, TimeProvider clock, Func<string, string> redact)
    {
        (this.features, this.code, this.clock, this.redact, started) = (features, code, clock, redact, clock.GetUtcNow());
        // One each: Reqnroll tells features apart by the instance.
        infos = features.ToDictionary(feature => feature.File, feature => (feature.Info, InfoOf(feature)));
        hooks = new RunHooks(code, clock, redact);
        engine = new ReqnrollEngine(code, services, hooks, redact);
        runner = new ScenarioRunner(code, engine, clock, redact);
    }

    /// <summary>Runs a scenario as a test case; what a hook before the run or feature throws is thrown here.</summary>
    /// <param name="caseId">The test case's id.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="atStart">Is given the scenario's services before its first hook, or null.</param>
    /// <param name="atEnd">Is given the scenario's services before it ends, or null.</param>
    public async Task<ScenarioRun> RunAsync(
        string caseId, Scenario scenario, Action<IServiceProvider>? atStart = null, Action<IServiceProvider>? atEnd = null)
    {
        await engine.StartedAsync();
        var (header, info) = infos[scenario.File];
        var taken = engine.Take(info);
        try
        {
            await EnterAsync(taken, info);
            return runs[caseId] = await runner.RunAsync(caseId, scenario, header, taken, atStart, atEnd);
        }
        finally
        {
            engine.GiveBack(taken);
        }
    }

    /// <summary>Runs the hooks after features and after the run; what they throw is thrown here.</summary>
    public async Task FinishAsync()
    {
        await engine.EndAsync();
        if (!afterFeatures.IsEmpty)
        {
            throw new AggregateException("a hook after a feature broke", afterFeatures);
        }
    }

    /// <summary>The Cucumber Messages of the run so far, test cases in the order of <paramref name="caseIds"/>.</summary>
    /// <param name="caseIds">The test cases to tell of; those that did not run are left out.</param>
    /// <param name="success">Whether the run is green.</param>
    /// <param name="error">What broke the run off outside of hooks and steps, or null.</param>
    public IReadOnlyList<Envelope> Messages(IEnumerable<string> caseIds, bool success, System.Exception? error = null)
    {
        var cases = caseIds.Where(runs.ContainsKey)
            .SelectMany(caseId => runs[caseId].Messages)
            .ToLookup(message => message.TestCase is not null);
        return
        [
            .. TestRunMessages.Before(features, code, started),
            .. hooks.Messages(HookType.BeforeTestRun),
            .. hooks.Messages(HookType.BeforeFeature),
            .. cases[true],
            .. cases[false],
            .. hooks.Messages(HookType.AfterFeature),
            .. hooks.Messages(HookType.AfterTestRun),
            TestRunMessages.After(success, error, redact, clock.GetUtcNow()),
        ];
    }

    private static FeatureInfo InfoOf(FeatureFile feature) => new(
        CultureInfo.GetCultureInfo(feature.Info.Language),
        Path.GetDirectoryName(feature.File) ?? "",
        feature.Info.Title,
        feature.Info.Description,
        [.. feature.Info.Tags]);

    private async Task EnterAsync(ITestRunner taken, FeatureInfo info)
    {
        if (taken.FeatureContext is { } other && !ReferenceEquals(other.FeatureInfo, info))
        {
            await LeaveAsync(taken);
        }

        if (taken.FeatureContext is null)
        {
            await taken.OnFeatureStartAsync(info);
        }

        if (taken.FeatureContext!.BeforeFeatureHookError is { } broken)
        {
            throw new InvalidOperationException($"a hook before the feature broke: {broken.Message}", broken);
        }
    }

    // The error belongs to no scenario of the next feature: the run ends with it.
    private async Task LeaveAsync(ITestRunner taken)
    {
        try
        {
            await taken.OnFeatureEndAsync();
        }
#pragma warning disable CA1031 // Whatever a hook throws turns the run red.
        catch (System.Exception failure)
#pragma warning restore CA1031
        {
            afterFeatures.Enqueue(failure);
        }
    }
}
