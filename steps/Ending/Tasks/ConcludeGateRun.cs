using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>Says that the test platform has ended green; who has the last words places the artifacts.</summary>
public sealed class ConcludeGateRun : GateRunTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        HandedVariables.TakeBack(BuildEngine!, RunFolder);
        var run = Path.GetFullPath(RunFolder);
        var runs = Path.GetDirectoryName(run)!;
        if (CommandProcess.Find(runs) is not { } process || !Ending.RunFolder.OwnedBy(runs, process).Contains(run))
        {
            return Error("NO-GO: nothing watched dotnet test while the tests ran, so its end says nothing. Report this as a defect.");
        }

        if (GreenRun.Read(RunFolder) is not { } green)
        {
            return Error("NO-GO: the run did not end with a go of its own.");
        }

        green.Conclude();
        return true;
    }

    private bool Error(string text)
    {
        if (RedRun.Read(RunFolder) is null)
        {
            _ = Ending.RunFolder.TryEmpty(RunFolder);
        }

        BuildEngine!.LogErrorEvent(new BuildErrorEventArgs(null, null, null, 0, 0, 0, 0, text, null, nameof(ConcludeGateRun)));
        return false;
    }
}
