using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace RolloutSpecs.Logger;

/// <summary>What the test platform says of a run.</summary>
/// <param name="Executed">How many tests ran.</param>
/// <param name="Green">How many of them passed.</param>
/// <param name="Broken">Why the run broke off, or null.</param>
public sealed record RunOutcome(long Executed, long Green, string? Broken)
{
    /// <summary>Reads the platform's event.</summary>
    public static RunOutcome Of(TestRunCompleteEventArgs run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var statistics = run.TestRunStatistics;
        return new RunOutcome(
            statistics?.ExecutedTests ?? 0,
            statistics?.Stats is { } stats && stats.TryGetValue(TestOutcome.Passed, out var passed) ? passed : 0,
            run switch
            {
                { Error: { } error } => error.Message,
                { IsAborted: true } => "the run was aborted",
                { IsCanceled: true } => "the run was cancelled",
                _ => null,
            });
    }
}
