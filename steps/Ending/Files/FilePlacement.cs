namespace RolloutSpecs.Ending.Files;

/// <summary>Puts files in their places together: all of them or none, never over an existing one, and what decides last.</summary>
/// <param name="writer">Writes.</param>
public sealed class FilePlacement(IFileWriter writer)
{
    private const string Decision = "decision.json";

    /// <summary>Places them.</summary>
    /// <param name="files">Absolute paths and contents; where one is a decision, it is there only where all others are.</param>
    /// <exception cref="IOException">A file exists already or cannot be written; none is left.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be written; none is left.</exception>
    public void Place(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var written = new Stack<string>();
        try
        {
            Place([.. files.OrderBy(file => file.Path.EndsWith(Decision, StringComparison.Ordinal))], written);
        }
        catch
        {
            Discard(written);
            throw;
        }
    }

    private void Place(IReadOnlyList<(string Path, byte[] Content)> files, Stack<string> written)
    {
        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Refuse(path);
            writer.Write(path + ".writing", content);
            // Only now: what another run is writing there is not this one's to delete.
            written.Push(path + ".writing");
        }

        foreach (var (path, _) in files)
        {
            writer.Move(path + ".writing", path);
            written.Push(path);
        }

        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct())
        {
            writer.Flush(folder);
        }
    }

    // What decides goes first, so that a crash meanwhile leaves no decision over half the rest.
    private void Discard(Stack<string> written)
    {
        foreach (var path in written)
        {
            writer.Delete(path);
        }
    }

    private static void Refuse(string path)
    {
        if (File.Exists(path) || File.Exists(path + ".writing"))
        {
            throw Existing(path);
        }
    }

    internal static IOException Existing(string path) =>
        new($"{path} exists already, and an artifact is never overwritten: name another folder in ROLLOUT_ARTIFACTS");
}
