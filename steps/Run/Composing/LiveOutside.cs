using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Run.Composing;

/// <summary>The real outside.</summary>
internal static class LiveOutside
{
    public static RunOutside Open(Settings settings, GateRequest request)
    {
        var root = request.Root;
        var effective = settings
            .With(SystemSettings.Workspace, Path.GetFullPath(
                settings.Need(SystemSettings.Workspace, "the folder of the cargo workspace to test"), root))
            .With(OwnSettings.Ledger, settings.Ledger ?? OwnSettings.Ledger.UsualPath(root))
            .With(OwnSettings.Observations, StoreOf(settings, root))
            .With(OwnSettings.StatusFolder, settings.StatusFolder ?? OwnSettings.StatusFolder.UsualPath(root))
            .With(SystemSettings.Gcloud, ProgramOf(settings.Of(SystemSettings.Gcloud), root))
            .With(SystemSettings.Gh, ProgramOf(settings.Of(SystemSettings.Gh), root));
        var redactor = new Redactor(effective.Values);
        var (outside, http) = AskedOutside.Open(request.Clock, redactor, request.Progress);
        var instant = RunOutside.WholeSeconds(request.Clock.GetUtcNow());
        return new RunOutside(OutsideKind.Live, effective, null, instant, outside, redactor, null, [http]);
    }

    // Beside Prometheus only a store that somebody names is asked, for the routes that it holds.
    private static string? StoreOf(Settings settings, string root) =>
        settings.Of(OwnSettings.Observations)
            ?? (settings.Of(SystemSettings.Prometheus) is null ? OwnSettings.Observations.UsualPath(root) : null);

    private static string? ProgramOf(string? executable, string root) =>
        executable?.Contains('/', StringComparison.Ordinal) == true ? Path.GetFullPath(executable, root) : executable;
}
