using RolloutSpecs.Gates.Text;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Run.Testing;

/// <summary>Tells the logger why a run has no decision: what a test host throws outside tests is easily missed.</summary>
internal static class RunFailure
{
    /// <summary>Writes a failure where the logger looks.</summary>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    /// <param name="message">What went wrong.</param>
    public static void Tell(string? runFolder, string message)
    {
        if (runFolder is not null)
        {
            File.WriteAllText(Path.Combine(runFolder, "failure"), ConsoleText.Lines(message));
        }
    }

    /// <summary>Does the work, and tells what it throws; without a secret, since the test platform prints what is thrown on.</summary>
    public static async Task TellAsync(string? runFolder, Redactor redactor, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            var told = redactor.Redact(failure.Message);
            Tell(runFolder, told);
            if (told != failure.Message)
            {
                throw new InvalidOperationException(ConsoleText.Lines(told));
            }

            throw;
        }
    }
}
