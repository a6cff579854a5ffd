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
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Own(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.WriteAllText(folder + Owner, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        foreach (var owner in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(folder))!, "*" + Owner).Where(IsLeft))
        {
            _ = TryDelete(owner[..^Owner.Length]);
        }
    }

    /// <summary>Deletes it, or says why it cannot be deleted.</summary>
    /// <param name="folder">The folder; empty where there is none.</param>
    public static string? TryDelete(string folder)
    {
        if (folder.Length == 0)
        {
            return null;
        }

        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            File.Delete(folder + Owner);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"({folder} could not be deleted: {failure.Message})";
        }
    }

    private static bool IsLeft(string file)
    {
        try
        {
            var owner = int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
            using var process = Process.GetProcessById(owner);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            // One that is just being written says nothing yet.
            return false;
        }
    }
}
