namespace RolloutSpecs.Ending;

/// <summary>A run that the logger has called red: what to print of it when its process ends, below whatever the build says.</summary>
public static class RedRun
{
    private const string Mark = "red";

    /// <summary>Leaves the words to the process that has the run's last ones.</summary>
    /// <param name="folder">Where host and logger meet; empty where they do not.</param>
    /// <param name="words">What to print.</param>
    /// <returns>Whether there is such a process and it can read them; else the words are the logger's own to print.</returns>
    public static bool TrySay(string folder, string words)
    {
        if (folder.Length == 0 || RunFolder.OwnerOf(folder) is null)
        {
            return false;
        }

        try
        {
            File.WriteAllText(Path.Combine(folder, Mark), words);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The words, or null where the logger left none.</summary>
    /// <param name="folder">Where host and logger meet.</param>
    public static string? Read(string folder)
    {
        var file = Path.Combine(folder, Mark);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
