using System.Runtime.ExceptionServices;
using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What became of hooks outside scenarios that belong together.</summary>
/// <param name="Messages">Their Cucumber Messages.</param>
/// <param name="Results">Their results.</param>
internal sealed record HookGroup(IReadOnlyList<Envelope> Messages, IReadOnlyList<StepResult> Results)
{
    /// <summary>Throws what the first hook that did not pass threw.</summary>
    public void Demand()
    {
        if (Results.Select(result => result.Error).FirstOrDefault(error => error is not null) is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }
    }
}
