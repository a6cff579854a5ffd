using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Messages;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Runs one scenario in a scope of its own.</summary>
internal sealed class ScenarioRunner(BindingRegistry registry, IServiceProvider services, TimeProvider clock, Func<string, string> redact)
{
    private readonly Invoker invoker = new(registry);
    private readonly Attempts attempts = new(clock, redact);

    public async Task<ScenarioRun> RunAsync(string caseId, Scenario scenario, FeatureContext feature, Action<IServiceProvider>? atStart, Action<IServiceProvider>? atEnd)
    {
        var plan = ScenarioPlan.Of(registry, scenario, feature.FeatureInfo);
        var messages = new CaseMessages(caseId, scenario, plan, clock);
        await using var scope = services.CreateAsyncScope();
        var about = scope.ServiceProvider.GetRequiredService<ScenarioScope>();
        about.Scenario = new ScenarioContext(scenario.Info);
        about.Feature = feature;
        about.Output = new OutputRecorder(redact);
        atStart?.Invoke(scope.ServiceProvider);
        var run = new RunningScenario(about, messages, plan.Steps.Count > 0);

        foreach (var hook in plan.Before)
        {
            await run.StepAsync(() => run.IsRed ? Task.FromResult(StepResult.Skipped) : HookAsync(scope.ServiceProvider, hook));
        }

        foreach (var step in plan.Steps)
        {
            await run.StepAsync(() => StepAsync(scope.ServiceProvider, run, step, scenario));
        }

        foreach (var hook in plan.After)
        {
            await run.StepAsync(() => HookAsync(scope.ServiceProvider, hook));
        }

        atEnd?.Invoke(scope.ServiceProvider);
        return new ScenarioRun(caseId, scenario, run.Result, messages.Finish()) { Unmatched = run.Unmatched };
    }

    private async Task<StepResult> StepAsync(IServiceProvider scope, RunningScenario run, PlannedStep step, Scenario scenario)
    {
        switch (step.Matches.Count)
        {
            // Who skips a scenario wants none of its other steps looked at.
            case not 1 when run.Result.Status == TestStepResultStatus.SKIPPED:
                return StepResult.Skipped;
            case 0:
                return new StepResult(TestStepResultStatus.UNDEFINED, TimeSpan.Zero, Diagnoses.Undefined(step.Step, scenario));
            case > 1:
                return new StepResult(TestStepResultStatus.AMBIGUOUS, TimeSpan.Zero, Diagnoses.Ambiguous(step, scenario));
            default:
                break;
        }

        if (run.IsRed)
        {
            return StepResult.Skipped;
        }

        var feature = run.About.Feature.FeatureInfo;
        return await attempts.RunAsync(async () =>
        {
            run.About.Scenario.StepText = step.Step.Text;
            await ThrowingHooksAsync(scope, scenario, feature, step.StartsBlock ? [HookKind.BeforeScenarioBlock] : []);
            await ThrowingHooksAsync(scope, scenario, feature, [HookKind.BeforeStep]);
            try
            {
                await invoker.StepAsync(scope, step.Matches[0], StepArguments.Of(step.Step));
            }
            catch (System.Exception failure)
            {
                run.About.Scenario.TestError = failure;
                throw;
            }
            finally
            {
                await ThrowingHooksAsync(scope, scenario, feature, [HookKind.AfterStep]);
                run.About.Scenario.StepText = null;
            }

            // Within the step, so that the messages tell what it throws.
            await ThrowingHooksAsync(scope, scenario, feature, step.EndsBlock ? [HookKind.AfterScenarioBlock] : []);
        });
    }

    private Task<StepResult> HookAsync(IServiceProvider scope, HookBinding hook) =>
        attempts.RunAsync(() => Invoker.HookAsync(scope, hook));

    private async Task ThrowingHooksAsync(IServiceProvider scope, Scenario scenario, FeatureInfo feature, HookKind[] kinds)
    {
        foreach (var hook in kinds.SelectMany(registry.HooksOf).Where(hook => hook.Covers(scenario, feature)))
        {
            await Invoker.HookAsync(scope, hook);
        }
    }
}
