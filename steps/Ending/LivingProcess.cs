using System.Diagnostics;

namespace RolloutSpecs.Ending;

/// <summary>Tells a process that wrote a file from a later one of the same number.</summary>
internal static class LivingProcess
{
    private static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(2);

    /// <summary>Whether a process lives that began before the file was written.</summary>
    /// <param name="process">Its number.</param>
    /// <param name="file">The file; one that is not there was written by nobody.</param>
    public static bool Wrote(int process, string file)
    {
        try
        {
            using var living = Process.GetProcessById(process);
            return File.Exists(file) && File.GetLastWriteTime(file) >= living.StartTime - ClockStep;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
