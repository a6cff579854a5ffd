using Io.Cucumber.Messages.Types;
using Reqnroll.Events;
using RolloutSpecs.Gherkin.Recording;
using HookType = Reqnroll.Bindings.HookType;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Hears what one of Reqnroll's test runners does, and notes it in the record of the case that runs there.</summary>
/// <param name="hooks">Keeps what becomes of hooks outside scenarios.</param>
/// <param name="output">What hooks around features write and attach on this runner.</param>
internal sealed class Witness(RunHooks hooks, OutputRecorder output) : IAsyncExecutionEventListener
{
    private Timestamp? begun;

    /// <summary>The case that runs, or null.</summary>
    public CaseRecord? Case { get; set; }

    public Task OnEventAsync(IExecutionEvent executionEvent)
    {
        switch (executionEvent)
        {
            case HookBindingStartedEvent { HookBinding: var hook } when IsOutside(hook.HookType):
                begun = hooks.Now;
                break;
            case HookBindingFinishedEvent { HookBinding: var hook } told when IsOutside(hook.HookType):
                hooks.End(
                    hook,
                    begun ?? hooks.Now,
                    told.Duration,
                    told.HookException,
                    told.ContextManager.FeatureContext?.FeatureInfo,
                    IsOfRun(hook.HookType) ? hooks.Output : output);
                break;
            case HookBindingStartedEvent { HookBinding.HookType: HookType.BeforeScenario or HookType.AfterScenario }:
                Case?.Begin();
                break;
            case HookBindingFinishedEvent { HookBinding: { HookType: HookType.BeforeScenario or HookType.AfterScenario } hook } told:
                Case?.EndHook(hook, told.HookException);
                break;
            case HookFinishedEvent { HookException: not null } told when !IsOutside(told.HookType):
                Case?.EndHooks(told.HookType, told.HookException);
                break;
            case StepFinishedEvent { StepContext: var step }:
                Case?.SeeStep(step.Status, step.StepError, step.StepInfo.BindingMatch);
                break;
            default:
                break;
        }

        return Task.CompletedTask;
    }

    private static bool IsOutside(HookType type) =>
        IsOfRun(type) || type is HookType.BeforeFeature or HookType.AfterFeature;

    private static bool IsOfRun(HookType type) => type is HookType.BeforeTestRun or HookType.AfterTestRun;
}
