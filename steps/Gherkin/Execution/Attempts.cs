using System.Diagnostics.CodeAnalysis;
using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Turns what a step or hook throws into its result; nothing thrown can be green.</summary>
internal sealed class Attempts(TimeProvider clock, Func<string, string> redact)
{
    /// <summary>The start of the message by which xunit v3 tells a dynamic skip.</summary>
    private const string DynamicSkip = "$XunitDynamicSkip$";

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a step throws is its result.")]
    public async Task<StepResult> RunAsync(Func<Task> work)
    {
        var started = clock.GetTimestamp();
        try
        {
            await work();
            return new StepResult(TestStepResultStatus.PASSED, clock.GetElapsedTime(started));
        }
        catch (System.Exception failure)
        {
            return new StepResult(StatusOf(failure), clock.GetElapsedTime(started), redact(MessageOf(failure)), failure);
        }
    }

    private static TestStepResultStatus StatusOf(System.Exception failure) => failure switch
    {
        PendingStepException => TestStepResultStatus.PENDING,
        _ when failure.Message.StartsWith(DynamicSkip, StringComparison.Ordinal) => TestStepResultStatus.SKIPPED,
        _ => TestStepResultStatus.FAILED,
    };

    private static string MessageOf(System.Exception failure) =>
        failure.Message.Replace(DynamicSkip, "", StringComparison.Ordinal);
}
