using Microsoft.Build.Framework;

namespace RolloutSpecs.Ending.Tasks;

/// <summary>
/// Makes the process of <c>dotnet test</c> the one that ends what its workers run: MSBuild calls a build that a signal stopped no failure.
/// </summary>
public sealed class WatchCommand : ITask
{
    /// <inheritdoc/>
    public IBuildEngine? BuildEngine { get; set; }

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The folder that the runs' folders are in.</summary>
    [Required]
    public string Runs { get; set; } = "";

    /// <inheritdoc/>
    public bool Execute()
    {
        CommandWatch.Start(Runs);
        return true;
    }
}
