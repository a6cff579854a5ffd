using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.ErrorHandling;
using RolloutSpecs.Gherkin.Engine;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>Turns what a step or hook throws into its result; nothing thrown can be green.</summary>
internal sealed class Thrown(Func<string, string> redact)
{
    public StepResult ResultOf(System.Exception thrown, TimeSpan duration, string prefix = "")
    {
        // Reqnroll takes an argument exception of an async step for one of its own calls.
        var failure = thrown is BindingException { InnerException: ArgumentException own } ? own : thrown;
        return new StepResult(
            StatusOf(failure),
            duration,
            redact(prefix + failure.Message.Replace(RedRuntimeProvider.DynamicSkip, "", StringComparison.Ordinal)),
            failure);
    }

    private static TestStepResultStatus StatusOf(System.Exception failure) => failure switch
    {
        PendingStepException or PendingScenarioException => TestStepResultStatus.PENDING,
        AmbiguousBindingException => TestStepResultStatus.AMBIGUOUS,
        _ when RedRuntimeProvider.Instance.DetectExecutionStatus(failure) is not null => TestStepResultStatus.SKIPPED,
        _ => TestStepResultStatus.FAILED,
    };
}
