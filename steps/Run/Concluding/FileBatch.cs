using System.Text;

namespace RolloutSpecs.Run.Concluding;

/// <summary>Files that are written together: all of them or none, and never over an existing one.</summary>
public sealed class FileBatch
{
    private readonly List<(string Path, string Text)> files = [];
    private readonly List<string> written = [];

    /// <summary>The files' paths.</summary>
    public IReadOnlyList<string> Paths => [.. files.Select(file => file.Path)];

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text) => files.Add((path, text));

    /// <summary>Writes them beside their places, so that little is left that can fail.</summary>
    /// <exception cref="IOException">A file exists already or cannot be written; none of the batch is left.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be written; none of the batch is left.</exception>
    public void Prepare() => OrDiscard(() =>
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            RefuseExisting(path);
            using var stream = new FileStream(path + ".writing", FileMode.CreateNew);
            written.Add(path + ".writing");
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    });

    /// <summary>Moves the prepared files to their places.</summary>
    /// <exception cref="IOException">A file has come to be there meanwhile; none of the batch is left.</exception>
    public void Place() => OrDiscard(() =>
    {
        foreach (var (path, _) in files)
        {
            File.Move(path + ".writing", path, overwrite: false);
            written.Add(path);
        }
    });

    /// <summary>Takes back what was prepared.</summary>
    public void Discard()
    {
        written.ForEach(File.Delete);
        written.Clear();
    }

    private void OrDiscard(Action write)
    {
        try
        {
            write();
        }
        catch
        {
            Discard();
            throw;
        }
    }

    private static void RefuseExisting(string path)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} exists already, and an artifact is never overwritten: name another folder in ROLLOUT_ARTIFACTS");
        }
    }
}
