using System.Text;

namespace RolloutSpecs.Ending.Files;

/// <summary>Files that are written together: all of them or none, and never over an existing one.</summary>
public sealed class FileBatch
{
    private readonly List<(string Path, string Text)> files = [];

    /// <summary>The files' paths.</summary>
    public IReadOnlyList<string> Paths => [.. files.Select(file => file.Path)];

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text) => files.Add((path, text));

    /// <summary>Makes sure that they can be placed, before anybody is told of them.</summary>
    /// <exception cref="IOException">A file exists already, or a folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder cannot be made or written.</exception>
    public void Prepare()
    {
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct())
        {
            Directory.CreateDirectory(folder);
            using var trial = File.Create(Path.Combine(folder, $".{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose);
        }

        if (files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } path)
        {
            throw FilePlacement.Existing(path);
        }
    }

    /// <summary>Puts them in their places.</summary>
    /// <exception cref="IOException">A file has come to be there meanwhile, or cannot be written; none of the batch is left.</exception>
    public void Place() => new FilePlacement(new DurableFileWriter()).Place([.. files.Select(file => (file.Path, Bytes(file.Text)))]);

    /// <summary>Lays them in the run's folder, for who concludes the run to place.</summary>
    /// <param name="runFolder">Where host and logger meet.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public IReadOnlyList<HandedFile> HandOver(string runFolder)
    {
        // One that somebody has deleted is not made anew: the others look in vain.
        var folder = Directory.Exists(runFolder)
            ? Directory.CreateDirectory(Path.Combine(runFolder, "prepared")).FullName
            : throw new DirectoryNotFoundException($"{runFolder} is gone, in which the run's parts meet: look at who deletes there");
        return [.. files.Select((file, index) => HandedFile.Lay(folder, index, file.Path, Bytes(file.Text)))];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
