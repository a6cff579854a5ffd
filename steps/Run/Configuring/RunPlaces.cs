using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Run.Configuring;

/// <summary>The folders that a run writes to.</summary>
/// <param name="Artifacts">Receives the artifacts.</param>
/// <param name="Status">Receives status records, or null for none.</param>
public sealed record RunPlaces(string Artifacts, string? Status)
{
    /// <summary>The folders that the settings name, or the usual ones.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="settings">The settings, which need not be in order.</param>
    /// <param name="clock">Names a new folder.</param>
    /// <exception cref="IOException">The artifact folder holds artifacts already.</exception>
    public static RunPlaces Of(string root, Settings settings, TimeProvider clock) => new(
        ArtifactFolder.Choose(root, settings.Artifacts, clock),
        settings.Replay is null ? settings.StatusFolder ?? UsualStatus(root, settings) : null);

    /// <summary>Where records lie that no setting names: in the repository of a live run, else nowhere.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="settings">Name the environment.</param>
    public static string? UsualStatus(string root, Settings settings) =>
        settings.Environment == RunCircumstances.Live ? OwnSettings.StatusFolder.UsualPath(root) : null;
}
