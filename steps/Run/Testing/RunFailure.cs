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
            File.WriteAllText(Path.Combine(runFolder, "failure"), message);
        }
    }

    /// <summary>Does the work, and tells what it throws before it is thrown on.</summary>
    public static async Task TellAsync(string? runFolder, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Tell(runFolder, failure.Message);
            throw;
        }
    }
}
