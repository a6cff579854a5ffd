using System.Globalization;
using RolloutSpecs.Ending.Native;

namespace RolloutSpecs.Ending;

/// <summary>The process of <c>dotnet test</c> itself: what it ends with is what the run ends with, so the last words are its own.</summary>
public static class CommandProcess
{
    private const string Suffix = ".command";

    /// <summary>Says in a folder of runs that this process will have their last words.</summary>
    /// <param name="runs">The folder; made where there is none.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Announce(string runs)
    {
        Directory.CreateDirectory(runs);
        foreach (var left in Directory.GetFiles(runs, "*" + Suffix).Where(file => !IsAlive(file)))
        {
            File.Delete(left);
        }

        File.WriteAllText(FileOf(runs, Environment.ProcessId), "");
    }

    /// <summary>Says that it has had them.</summary>
    /// <param name="runs">The folder of runs.</param>
    public static void Withdraw(string runs)
    {
        try
        {
            File.Delete(FileOf(runs, Environment.ProcessId));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next run deletes it.
        }
    }

    /// <summary>The process that will have a run's last words: this one, or the one it builds for; null where neither said so.</summary>
    /// <param name="runs">The folder of runs.</param>
    public static int? Find(string runs) =>
        Candidates().Where(process => IsAlive(FileOf(runs, process))).Select(process => (int?)process).FirstOrDefault();

    private static IEnumerable<int> Candidates() =>
        OperatingSystem.IsWindows() ? [Environment.ProcessId] : [Environment.ProcessId, SystemCalls.ParentId()];

    private static string FileOf(string runs, int process) =>
        Path.Combine(runs, process.ToString(CultureInfo.InvariantCulture) + Suffix);

    private static bool IsAlive(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        && LivingProcess.Wrote(process, file);
}
