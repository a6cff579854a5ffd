using System.Collections.Specialized;
using Reqnroll;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Has Reqnroll run one scenario, as the code that it generates would.</summary>
internal sealed class ScenarioRunner(StepCode code, ReqnrollEngine engine, TimeProvider clock, Func<string, string> redact)
{
    public async Task<ScenarioRun> RunAsync(
        string caseId,
        Scenario scenario,
        FeatureHeader feature,
        ITestRunner runner,
        Action<IServiceProvider>? atStart,
        Action<IServiceProvider>? atEnd)
    {
        var place = ReqnrollSteps.PlaceOf(scenario, feature);
        var record = new CaseRecord(scenario, place, code, clock, redact);
        var witness = runner.TestThreadContext.TestThreadContainer.Resolve<Witness>();
        var started = record.Now;
        runner.OnScenarioInitialize(InfoOf(scenario), RuleOf(scenario));
        var context = runner.ScenarioContext;
        await using var scope = engine.Furnish(context.ScenarioContainer, record.Output);
        witness.Case = record;
        try
        {
            atStart?.Invoke(scope.Services);
            await record.AroundAsync(runner.OnScenarioStartAsync);
            await StepsAsync(record, runner);
            await record.AroundAsync(runner.CollectScenarioErrorsAsync);
        }
        finally
        {
            await record.AroundAsync(runner.OnScenarioEndAsync);
            witness.Case = null;
        }

        record.Finish(context.ScenarioExecutionStatus);
        atEnd?.Invoke(scope.Services);
        return new ScenarioRun(caseId, scenario, record.Result, CaseMessages.Of(
            caseId, record, place, code, started))
        { Unmatched = record.Unmatched };
    }

    private static async Task StepsAsync(CaseRecord record, ITestRunner runner)
    {
        foreach (var _ in record.Steps)
        {
            if (!await record.StepAsync(step => ReqnrollSteps.RunAsync(runner, step)))
            {
                return;
            }
        }
    }

    // A new one each time: Reqnroll writes to it.
    private static ScenarioInfo InfoOf(Scenario scenario)
    {
        var arguments = new OrderedDictionary();
        foreach (var (column, value) in scenario.Info.Arguments)
        {
            arguments.Add(column, value);
        }

        return new ScenarioInfo(
            scenario.Info.Title,
            scenario.Info.Description,
            [.. scenario.Info.Tags],
            arguments,
            [.. scenario.Info.CombinedTags.Except(scenario.Info.Tags)]);
    }

    private static RuleInfo? RuleOf(Scenario scenario) =>
        scenario.Rule is { } rule ? new RuleInfo(rule.Title, rule.Description, [.. rule.Tags]) : null;
}
