using RolloutSpecs.Ending;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Run.Configuring;

/// <summary>The folders that a run writes to.</summary>
/// <param name="Artifacts">Receives the artifacts.</param>
/// <param name="Status">Receives status records, or null for none.</param>
public sealed record RunPlaces(string Artifacts, string? Status)
{
    /// <summary>The status folder's; null where it is not this run's.</summary>
    public FolderClaim? Claim { get; init; }

    /// <summary>Takes the status folder for this run until its end; without it nothing is written there.</summary>
    /// <param name="runFolder">Where host and logger meet, or null where there is no logger.</param>
    /// <param name="problem">What is in the way, or null.</param>
    public RunPlaces Claimed(string? runFolder, out string? problem)
    {
        problem = null;
        if (Status is null)
        {
            return this;
        }

        try
        {
            var claim = FolderClaim.Take(Status, runFolder);
            if (claim.Holder is null)
            {
                return this with { Claim = claim };
            }

            problem = $"another run (process {claim.Holder}) is deciding in the status folder {Status}: "
                + "wait for its end, then run the gate again";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"the status folder {Status} cannot be taken for this run ({failure.Message}): "
                + "make it a folder that can be written, or name another in ROLLOUT_STATUS_DIR, then run the gate again";
        }

        return this with { Status = null };
    }

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
