namespace RolloutSpecs.Ending;

/// <summary>A run that host and logger call green, and whose artifacts are not in their places yet.</summary>
public sealed class GreenRun
{
    private const string Mark = "green";
    private const string Concluded = "concluded";
    private readonly string folder;
    private readonly Handover handover;

    private GreenRun(string folder, Handover handover) => (this.folder, this.handover) = (folder, handover);

    /// <summary>What to print when it is concluded.</summary>
    public string Words => handover.Terminal;

    /// <summary>Whether the test platform has ended green as well.</summary>
    public bool IsConcluded => File.Exists(Path.Combine(folder, Concluded));

    /// <summary>The logger's green.</summary>
    /// <param name="folder">Where host and logger meet.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Say(string folder) => File.WriteAllText(Path.Combine(folder, Mark), "");

    /// <summary>The run, or null where the logger did not call it green.</summary>
    /// <param name="folder">Where host and logger meet.</param>
    public static GreenRun? Read(string folder) =>
        File.Exists(Path.Combine(folder, Mark)) && Handover.Read(folder) is { } handover ? new GreenRun(folder, handover) : null;

    /// <summary>Says that the test platform has ended green as well.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Conclude() => File.WriteAllText(Path.Combine(folder, Concluded), "");

    /// <summary>Places; returns what is in the way, where something is.</summary>
    public string? TryPlace()
    {
        try
        {
            handover.Place();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"NO-GO  the artifacts could not be put in place, and none is left: {failure.Message}";
        }
        finally
        {
            _ = RunFolder.TryDelete(folder);
        }
    }
}
