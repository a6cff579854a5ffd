using System.Diagnostics;
using System.Globalization;

namespace RolloutSpecs.Ending;

/// <summary>Where the parts of one gate run meet; it may hold a copy of a settings file, so it does not outlive the run.</summary>
public static class RunFolder
{
    private const string Owner = "owner";

    /// <summary>Says whose it is, and deletes those beside it whose process has ended without being able to.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Own(string folder)
    {
        File.WriteAllText(Path.Combine(folder, Owner), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        foreach (var other in Directory.EnumerateDirectories(Path.GetDirectoryName(Path.GetFullPath(folder))!).Where(IsLeft))
        {
            TryDelete(other);
        }
    }

    /// <summary>Deletes it, or says why it cannot be deleted.</summary>
    /// <param name="folder">The folder; empty where there is none.</param>
    public static string? TryDelete(string folder)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"({folder} could not be deleted: {failure.Message})";
        }
    }

    private static bool IsLeft(string folder)
    {
        try
        {
            var owner = int.Parse(File.ReadAllText(Path.Combine(folder, Owner)), CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(owner);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            // One that is just being made has no owner yet.
            return false;
        }
    }
}
