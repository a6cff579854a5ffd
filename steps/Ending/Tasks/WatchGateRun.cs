using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>Runs before the test platform: says which process will have the run's last words.</summary>
public sealed class WatchGateRun : GateRunTask
{
    /// <summary>The settings file that the user named.</summary>
    public string SettingsFile { get; set; } = "";

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "MSBuild disposes it with the build.")]
    public override bool Execute()
    {
        var runs = Path.GetDirectoryName(Path.GetFullPath(RunFolder))!;
        if (!BuildProcess.IsWorker)
        {
            CommandWatch.Start(runs);
        }
        else if (ParentWatch.Start(TimeProvider.System) is { } parent)
        {
            // A worker waits for its tasks, and so would outlive the process it works for.
            ((IBuildEngine4)BuildEngine!).RegisterTaskObject(
                RunFolder, parent, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        }

        if (CommandProcess.Find(runs) is { } process)
        {
            Ending.RunFolder.Own(RunFolder, process);
            HandedVariables.Register(BuildEngine!, RunFolder, SettingsFile);
            return true;
        }

        _ = Ending.RunFolder.TryDelete(RunFolder);
        BuildEngine!.LogErrorEvent(new BuildErrorEventArgs(
            null, null, null, 0, 0, 0, 0,
            "NO-GO: the runbook would run in a worker of MSBuild, and nothing in the process of dotnet test watches how it ends. "
            + "Run dotnet test on the runbook's project, or give the solution a Directory.Solution.targets that calls WatchCommand.",
            null, nameof(WatchGateRun)));
        return false;
    }
}
