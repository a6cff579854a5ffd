using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>A task of MSBuild about one gate run.</summary>
public abstract class GateRunTask : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>Where the parts of the run meet.</summary>
    [Required]
    public string RunFolder { get; set; } = "";

    /// <inheritdoc/>
    public abstract bool Execute();
}
