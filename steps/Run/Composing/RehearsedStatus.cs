using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Run.Composing;

/// <summary>A rehearsal's status folder: the given one, or one that goes with the rehearsal.</summary>
internal sealed class RehearsedStatus : IAsyncDisposable
{
    private readonly string? given;

    private RehearsedStatus(string? given)
    {
        this.given = given;
        Path = given ?? Directory.CreateTempSubdirectory("rolloutspecs-status-").FullName;
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>The folder that the settings name, or a new one.</summary>
    public static RehearsedStatus Of(Settings settings) => new(settings.StatusFolder);

    /// <summary>The settings with this folder, from which the earlier decisions are read.</summary>
    public Settings In(Settings settings) => settings.With(OwnSettings.StatusFolder, Path);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (given is null)
        {
            Directory.Delete(Path, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
