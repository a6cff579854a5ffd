using System.Diagnostics;
using System.Globalization;

namespace RolloutSpecs.Ending;

/// <summary>Where the parts of one gate run meet; nobody else can read it, and it does not outlive the run.</summary>
public static class RunFolder
{
    // Beside it, so that a folder of which a part could not be deleted still says whose it was.
    private const string Owner = ".owner";

    /// <summary>Says whose it is, and deletes those beside it whose process has ended without being able to.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="process">The process that will have the run's last words.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Own(string folder, int process)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.WriteAllText(folder + Owner, process.ToString(CultureInfo.InvariantCulture));
        foreach (var owner in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(folder))!, "*" + Owner).Where(IsLeft))
        {
            _ = TryDelete(owner[..^Owner.Length]);
        }
    }

    /// <summary>The folders whose last words are a process's, those that are gone since among them.</summary>
    /// <param name="runs">The folder that they are in.</param>
    /// <param name="process">The process's number.</param>
    public static IReadOnlyList<string> OwnedBy(string runs, int process) => Directory.Exists(runs)
        ? [.. Directory.GetFiles(runs, "*" + Owner)
            .Where(owner => OwnerIn(owner) == process)
            .Order(StringComparer.Ordinal)
            .Select(owner => owner[..^Owner.Length])]
        : [];

    /// <summary>The process that will have a run's last words; null where nobody said so.</summary>
    /// <param name="folder">The folder.</param>
    public static int? OwnerOf(string folder) => OwnerIn(folder + Owner);

    /// <summary>Has files, and folders that are empty then, deleted when the run's last words are said.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="places">The files and folders.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Promise(string folder, IReadOnlyList<string> places) =>
        File.AppendAllText(folder + Owner, string.Concat(places.Select(place => "\n" + place)));

    /// <summary>Deletes files, and folders that are empty.</summary>
    /// <param name="places">The files and folders.</param>
    /// <exception cref="IOException">One cannot be deleted.</exception>
    public static void GiveBack(IEnumerable<string> places)
    {
        foreach (var place in places)
        {
            if (!Directory.Exists(place))
            {
                File.Delete(place);
            }
            else if (!Directory.EnumerateFileSystemEntries(place).Any())
            {
                Directory.Delete(place);
            }
        }
    }

    /// <summary>Deletes it and leaves whose it was: that process still has the last word.</summary>
    /// <param name="folder">The folder.</param>
    public static string? TryEmpty(string folder) => Trying(folder, () => DeleteFolder(folder));

    /// <summary>Deletes it, or says why it cannot be deleted.</summary>
    /// <param name="folder">The folder; empty where there is none.</param>
    public static string? TryDelete(string folder) => folder.Length == 0
        ? null
        : Trying(folder, () =>
        {
            DeleteFolder(folder);
            GiveBack(LinesIn(folder + Owner).Skip(1));
            File.Delete(folder + Owner);
        });

    private static string? Trying(string folder, Action delete)
    {
        try
        {
            delete();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"({folder} could not be deleted: {failure.Message})";
        }
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // One that is just being written says nothing yet.
    private static int? OwnerIn(string file) =>
        int.TryParse(LinesIn(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var owner) ? owner : null;

    private static string[] LinesIn(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsLeft(string file)
    {
        if (OwnerIn(file) is not { } owner)
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(owner);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
