using Reqnroll;
using Reqnroll.ErrorHandling;
using Reqnroll.UnitTestProvider;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>Throws wherever Reqnroll would call a scenario pending, inconclusive or ignored: such a scenario has shown nothing.</summary>
internal sealed class RedRuntimeProvider : IUnitTestRuntimeProvider
{
    /// <summary>The start of the message by which xunit v3 tells a dynamic skip.</summary>
    public const string DynamicSkip = "$XunitDynamicSkip$";

    public static RedRuntimeProvider Instance { get; } = new();

    public void TestPending(string message) => throw new PendingScenarioException(message);

    public void TestInconclusive(string message) => throw new PendingScenarioException(message);

    public void TestIgnore(string message) => throw new PendingScenarioException(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) =>
        exception.Message.StartsWith(DynamicSkip, StringComparison.Ordinal) ? ScenarioExecutionStatus.Skipped : null;
}
