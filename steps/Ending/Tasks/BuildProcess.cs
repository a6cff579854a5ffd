namespace RolloutSpecs.Ending.Tasks;

/// <summary>The process of MSBuild that runs the tasks.</summary>
internal static class BuildProcess
{
    /// <summary>Whether it builds for another process: its exit code is nobody's.</summary>
    public static bool IsWorker =>
        Environment.GetCommandLineArgs().Any(argument => argument.StartsWith("/nodemode:", StringComparison.OrdinalIgnoreCase));
}
