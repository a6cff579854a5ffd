namespace RolloutSpecs.Logger;

/// <summary>Where host and logger meet.</summary>
internal static class RunFolder
{
    /// <summary>Deletes it, since it may hold a copy of a settings file; what cannot be deleted is told.</summary>
    public static void Delete(string folder)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Out.WriteLine($"({folder} could not be deleted: {failure.Message})");
        }
    }
}
