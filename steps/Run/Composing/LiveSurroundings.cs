using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>The real outside.</summary>
internal static class LiveSurroundings
{
    public static Surroundings Set(Settings settings, GateRequest request)
    {
        var root = request.Root;
        var effective = settings
            .With(SystemSettings.Workspace, Path.GetFullPath(settings.Need(SystemSettings.Workspace, "the folder of the cargo workspace to test"), root))
            .With(OwnSettings.Ledger, settings.Ledger ?? OwnSettings.Ledger.UsualPath(root))
            .With(OwnSettings.Observations, StoreOf(settings, root))
            .With(OwnSettings.StatusFolder, settings.StatusFolder ?? OwnSettings.StatusFolder.UsualPath(root))
            .With(SystemSettings.Gcloud, ProgramOf(settings.Of(SystemSettings.Gcloud), root))
            .With(SystemSettings.Gh, ProgramOf(settings.Of(SystemSettings.Gh), root));
        var redactor = new Redactor(effective.Values);
        var (outside, http) = RealEdge.Open(request.Clock, redactor, request);
        return new Surroundings(effective, null, Surroundings.WholeSeconds(request.Clock.GetUtcNow()), outside, redactor, null, null, [http]);
    }

    // Beside Prometheus only a store that somebody names is asked, for the routes that it holds.
    private static string? StoreOf(Settings settings, string root) =>
        settings.Of(OwnSettings.Observations) ?? (settings.Of(SystemSettings.Prometheus) is null ? OwnSettings.Observations.UsualPath(root) : null);

    private static string? ProgramOf(string? executable, string root) =>
        executable?.Contains('/', StringComparison.Ordinal) == true ? Path.GetFullPath(executable, root) : executable;
}
