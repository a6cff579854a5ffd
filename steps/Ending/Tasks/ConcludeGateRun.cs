using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>Says that the test platform has ended green; a worker, whose own end means nothing, places the artifacts now.</summary>
public sealed class ConcludeGateRun : GateRunTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        HandedVariables.TakeBack(BuildEngine!, RunFolder);
        if (((IBuildEngine4)BuildEngine!).GetRegisteredTaskObject(RunFolder, RegisteredTaskObjectLifetime.Build) is not SignalWatch)
        {
            return Error("NO-GO: nothing watched this process while the tests ran, so its end says nothing. Report this as a defect.");
        }

        if (GreenRun.Read(RunFolder) is not { } run)
        {
            return Error("NO-GO: the run did not end with a decision of its own (see above).");
        }

        if (!BuildProcess.IsWorker)
        {
            run.Conclude();
            return true;
        }

        if (run.TryPlace() is { } problem)
        {
            return Error(problem);
        }

        BuildEngine.LogMessageEvent(new BuildMessageEventArgs(run.Words, null, nameof(ConcludeGateRun), MessageImportance.High));
        return true;
    }

    private bool Error(string text)
    {
        _ = Ending.RunFolder.TryDelete(RunFolder);
        BuildEngine!.LogErrorEvent(new BuildErrorEventArgs(null, null, null, 0, 0, 0, 0, text, null, nameof(ConcludeGateRun)));
        return false;
    }
}
