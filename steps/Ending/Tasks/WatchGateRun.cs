using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>
/// Lives in MSBuild's process from before the test platform starts: a signal skips the targets that follow, and is no failure to MSBuild.
/// </summary>
public sealed class WatchGateRun : GateRunTask
{
    /// <summary>The settings file that the user named.</summary>
    public string SettingsFile { get; set; } = "";

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "MSBuild disposes it with the build.")]
    public override bool Execute()
    {
        Ending.RunFolder.Own(RunFolder);
        if (!BuildProcess.IsWorker)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                Environment.ExitCode = LastWords.Say(RunFolder, Console.Out, Console.Error, Environment.ExitCode);
        }

        HandedVariables.Register(BuildEngine!, RunFolder, SettingsFile);
        ((IBuildEngine4)BuildEngine!).RegisterTaskObject(
            RunFolder, SignalWatch.Start(RunFolder), RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return true;
    }
}
