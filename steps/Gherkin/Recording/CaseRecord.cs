using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using HookType = Reqnroll.Bindings.HookType;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>Keeps what becomes of a case's hooks and steps while Reqnroll runs them.</summary>
internal sealed class CaseRecord
{
    private readonly TimeProvider clock;
    private readonly Thrown thrown;
    private readonly StepCode code;
    private readonly Moment?[] before;
    private readonly Moment?[] steps;
    private readonly Moment?[] after;
    private readonly HashSet<System.Exception> told = new(ReferenceEqualityComparer.Instance);
    private (Timestamp At, long Ticks) begun;
    private int reached = -1;
    private (ScenarioExecutionStatus Status, System.Exception? Error, BindingMatch? Match)? finished;

    public CaseRecord(Scenario scenario, StepContext place, StepCode code, TimeProvider clock, Func<string, string> redact)
    {
        (Scenario, this.code, this.clock, thrown, Output) = (scenario, code, clock, new Thrown(redact), new OutputRecorder(redact));
        (Before, After) = (code.HooksAt(HookType.BeforeScenario, place), code.HooksAt(HookType.AfterScenario, place));
        Steps = ReqnrollSteps.Of(scenario, place);
        Matches = new IReadOnlyList<BindingMatch>?[Steps.Count];
        (before, steps, after) = (new Moment?[Before.Count], new Moment?[Steps.Count], new Moment?[After.Count]);
        Result = Steps.Count > 0
            ? new StepResult(TestStepResultStatus.PASSED, TimeSpan.Zero)
            : new StepResult(TestStepResultStatus.UNDEFINED, TimeSpan.Zero, "the scenario has no step");
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<HookDefinition> Before { get; }

    public IReadOnlyList<HookDefinition> After { get; }

    public IReadOnlyList<StepInstance> Steps { get; }

    /// <summary>The definitions that each step fits; null where the step was not reached.</summary>
    public IReadOnlyList<BindingMatch>?[] Matches { get; }

    public OutputRecorder Output { get; }

    /// <summary>The first of the worst results so far.</summary>
    public StepResult Result { get; private set; }

    /// <summary>The steps without exactly one definition, whatever else has gone wrong.</summary>
    public IReadOnlyList<StepResult> Unmatched =>
        [.. steps.OfType<Moment>()
            .Select(step => step.Result)
            .Where(result => result.Status is TestStepResultStatus.UNDEFINED or TestStepResultStatus.AMBIGUOUS)];

    public Timestamp Now => Converters.ToTimestamp(clock.GetUtcNow().UtcDateTime);

    public void Begin() => begun = (Now, clock.GetTimestamp());

    public void EndHook(IHookBinding hook, System.Exception? error)
    {
        var (hooks, moments) = hook.HookType == HookType.BeforeScenario ? (Before, before) : (After, after);
        var index = hooks.TakeWhile(one => one != code.HookOf(hook)).Count();
        moments[index] = End(Judged(error));
    }

    /// <summary>Hooks of a kind are through; an error that no hook has told yet belongs to the one that could not be called.</summary>
    public void EndHooks(HookType type, System.Exception? error)
    {
        if (error is null || !told.Add(error))
        {
            return;
        }

        var moments = type == HookType.BeforeScenario ? before : type == HookType.AfterScenario ? after : null;
        if (moments is { Length: > 0 })
        {
            Begin();
            var uncalled = Array.IndexOf(moments, null);
            moments[uncalled < 0 ? moments.Length - 1 : uncalled] = End(Judged(error));
        }
        else if (type == HookType.AfterScenarioBlock)
        {
            BlameLastStep(error);
        }
        else
        {
            told.Remove(error);
        }
    }

    public void SeeStep(ScenarioExecutionStatus status, System.Exception? error, BindingMatch? match) => finished = (status, error, match);

    /// <summary>Runs a step, and keeps what Reqnroll told of it and what it threw.</summary>
    /// <returns>Whether Reqnroll goes on to the next step.</returns>
    public async Task<bool> StepAsync(Func<StepInstance, Task> run)
    {
        reached++;
        finished = null;
        Begin();
        var escaped = await CaughtAsync(() => run(Steps[reached]));
        steps[reached] = End(StepResultOf(escaped) with { Location = Scenario.LocationOf(Scenario.Pickle.Steps[reached]) });
        return escaped is null;
    }

    /// <summary>Runs what Reqnroll does around steps; what it throws and no step or hook has told turns the scenario red.</summary>
    public async Task AroundAsync(Func<Task> run)
    {
        if (await CaughtAsync(run) is { } error && Result.Status == TestStepResultStatus.PASSED)
        {
            BlameLastStep(error);
        }
    }

    /// <summary>Ends the record. Green is: no exception, at least one step, and Reqnroll's own word.</summary>
    public void Finish(ScenarioExecutionStatus status)
    {
        if (status != ScenarioExecutionStatus.OK && Result.Status == TestStepResultStatus.PASSED)
        {
            BlameLastStep(new InvalidOperationException($"Reqnroll calls the scenario {status}, and no step says why"));
        }
    }

    /// <summary>All moments in the order in which they are told; what was not reached was skipped.</summary>
    public IEnumerable<Moment> Moments() =>
        before.Concat(steps).Concat(after).Select(moment => moment ?? new Moment(Now, Now, StepResult.Skipped, []));

    private static async Task<System.Exception?> CaughtAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
#pragma warning disable CA1031 // Whatever a step or hook throws is its result.
        catch (System.Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private StepResult StepResultOf(System.Exception? escaped)
    {
        var duration = clock.GetElapsedTime(begun.Ticks);
        var own = finished is { } seen ? StepResultOf(seen.Status, seen.Error, seen.Match, duration) : null;
        // An error that belongs to the block before has been told there, and keeps this step from being tried.
        var outer = escaped is not null && told.Add(escaped) ? thrown.ResultOf(escaped, duration) : null;
        return (own, outer) switch
        {
            (null, null) => escaped is null
                ? new StepResult(TestStepResultStatus.FAILED, duration, "Reqnroll has not told of the step")
                : StepResult.Skipped,
            (null, { } only) => only,
            ({ } only, null) => only,
            ({ } step, { } hook) => step.Status == TestStepResultStatus.PASSED ? hook : step,
        };
    }

    private StepResult StepResultOf(ScenarioExecutionStatus status, System.Exception? error, BindingMatch? match, TimeSpan duration)
    {
        var (step, location) = (Steps[reached], Scenario.LocationOf(Scenario.Pickle.Steps[reached]));
        if (error is not null)
        {
            told.Add(error);
        }

        Matches[reached] = error is AmbiguousBindingException several ? [.. several.Matches] : match is { Success: true } ? [match] : [];
        switch (status)
        {
            // Who skips a scenario wants none of its other steps looked at.
            case ScenarioExecutionStatus.UndefinedStep
                or ScenarioExecutionStatus.BindingError when Result.Status == TestStepResultStatus.SKIPPED:
                return StepResult.Skipped;
            case ScenarioExecutionStatus.OK:
                return new StepResult(TestStepResultStatus.PASSED, duration);
            case ScenarioExecutionStatus.UndefinedStep:
                return new StepResult(TestStepResultStatus.UNDEFINED, TimeSpan.Zero, Diagnoses.Undefined(step, location, code));
            case ScenarioExecutionStatus.BindingError when error is AmbiguousBindingException:
                return new StepResult(
                    TestStepResultStatus.AMBIGUOUS, TimeSpan.Zero, Diagnoses.Ambiguous(step, location, Matches[reached]!, code));
            case ScenarioExecutionStatus.BindingError when match is { Success: true }
                && Diagnoses.WrongCount(match, location, code) is { } wrong:
                return new StepResult(TestStepResultStatus.FAILED, TimeSpan.Zero, wrong, error);
            case ScenarioExecutionStatus.Skipped when error is null:
                return StepResult.Skipped;
            default:
                return error is null
                    ? new StepResult(TestStepResultStatus.FAILED, duration, $"{location}: Reqnroll calls the step {status}")
                    : thrown.ResultOf(error, duration, error is BindingException { InnerException: null } ? $"{location}: " : "");
        }
    }

    private StepResult Judged(System.Exception? error)
    {
        var duration = clock.GetElapsedTime(begun.Ticks);
        if (error is null)
        {
            return new StepResult(TestStepResultStatus.PASSED, duration);
        }

        told.Add(error);
        return thrown.ResultOf(error, duration);
    }

    private Moment End(StepResult result)
    {
        Note(result);
        return new Moment(begun.At, Now, result, Output.Take());
    }

    private void BlameLastStep(System.Exception error)
    {
        var result = thrown.ResultOf(error, TimeSpan.Zero);
        Note(result);
        var at = Array.FindLastIndex(steps, step => step is not null);
        if (at >= 0 && steps[at] is { Result.Status: TestStepResultStatus.PASSED } last)
        {
            steps[at] = last with { Result = result with { Duration = last.Result.Duration } };
        }
    }

    private void Note(StepResult result)
    {
        if (Severity.Of(result.Status) > Severity.Of(Result.Status))
        {
            Result = result;
        }
    }
}
