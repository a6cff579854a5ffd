using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Run.Testing;

/// <summary>Hands progress over to the logger, which prints it: what a test host prints is not shown.</summary>
/// <param name="runFolder">Where host and logger meet, or null where nobody prints.</param>
public sealed class ProgressFile(string? runFolder) : IProgress<string>
{
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        if (runFolder is null)
        {
            return;
        }

        lock (gate)
        {
            try
            {
                File.AppendAllText(Path.Combine(runFolder, "progress"), ConsoleText.Line(value) + "\n");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A courtesy: it is also told from timers, where an exception would end no run but hang it.
                // That the folder is gone is told by who concludes the run.
            }
        }
    }
}
