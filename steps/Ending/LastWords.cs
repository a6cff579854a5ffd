namespace RolloutSpecs.Ending;

/// <summary>The last act of a gate run's process: a go comes to be only where its exit code is 0.</summary>
public static class LastWords
{
    /// <summary>Places a green run's artifacts and says so; a run that nobody concluded is a no-go.</summary>
    /// <param name="runFolder">Where the parts of the run meet; gone where a red run has had its last words.</param>
    /// <param name="output">Receives the decision.</param>
    /// <param name="error">Receives what is in the way.</param>
    /// <param name="exitCode">The process's exit code so far.</param>
    /// <returns>The process's exit code.</returns>
    public static int Say(string runFolder, TextWriter output, TextWriter error, int exitCode)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (exitCode != 0 && !Directory.Exists(runFolder))
        {
            // Who deleted it has said why.
            _ = RunFolder.TryDelete(runFolder);
            return exitCode;
        }

        if (RedRun.Read(runFolder) is { } red)
        {
            output.WriteLine();
            output.WriteLine(red);
        }
        else if (exitCode == 0 && GreenRun.Read(runFolder) is { IsConcluded: true } run)
        {
            if (run.TryPlace() is not { } problem)
            {
                output.WriteLine();
                output.WriteLine(run.Words);
                return 0;
            }

            error.WriteLine(problem);
        }
        else if (exitCode != 0 && GreenRun.Read(runFolder) is { IsConcluded: true })
        {
            error.WriteLine($"NO-GO  the runbook was green, but dotnet test ends with {exitCode}: no artifact was written");
            error.WriteLine("       What to do: look at the errors above, or run the gate by itself with --filter");
        }
        else
        {
            error.WriteLine("NO-GO  the run broke off before its end was known: nothing was decided, and no artifact was written");
            error.WriteLine("       What to do: look at the errors above, then run the gate again");
        }

        _ = RunFolder.TryDelete(runFolder);
        return exitCode == 0 ? 1 : exitCode;
    }
}
