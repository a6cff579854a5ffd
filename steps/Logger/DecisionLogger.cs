using System.Diagnostics.CodeAnalysis;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace RolloutSpecs.Logger;

/// <summary>Prints the decision at the end of <c>dotnet test</c>, and progress before; a host that says nothing is a no-go.</summary>
[FriendlyName("rollout-decision")]
[ExtensionUri("logger://rolloutspecs/decision/v1")]
public sealed class DecisionLogger : ITestLoggerWithParameters
{
    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The printer ends with the run.")]
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters)
    {
        ArgumentNullException.ThrowIfNull(events);
        var folder = parameters.GetValueOrDefault("RunFolder") ?? "";
        var progress = new ProgressPrinter(folder, Console.Out.WriteLine);
        events.TestRunComplete += (_, run) =>
        {
            progress.Dispose();
            Console.Out.WriteLine();
            var (words, isGreen) = ClosingWords.Of(folder, RunOutcome.Of(run));
            Console.Out.WriteLine(words);
            if (isGreen)
            {
                File.WriteAllText(folder + ".closing", "green");
            }

            RunFolder.Delete(folder);
        };
    }

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory) => Initialize(events, []);
}
