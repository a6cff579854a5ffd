using System.Diagnostics.CodeAnalysis;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using RolloutSpecs.Ending;

namespace RolloutSpecs.Logger;

/// <summary>Says green or prints why not at the end of the tests, and progress before; a host that says nothing is a no-go.</summary>
[FriendlyName("rollout-decision")]
[ExtensionUri("logger://rolloutspecs/decision/v1")]
public sealed class DecisionLogger : ITestLoggerWithParameters
{
    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "They end with the run.")]
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters)
    {
        ArgumentNullException.ThrowIfNull(events);
        var folder = parameters.GetValueOrDefault("RunFolder") ?? "";
        var progress = new ProgressPrinter(folder, Console.Out.WriteLine);
        var parent = ParentWatch.Start(TimeProvider.System);
        events.TestRunComplete += (_, run) =>
        {
            progress.Dispose();
            parent?.Dispose();
            if (LoggedEnd.Conclude(folder, RunOutcome.Of(run)) is { } words)
            {
                Console.Out.WriteLine();
                Console.Out.WriteLine(words);
            }
        };
    }

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory) => Initialize(events, []);
}
