using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Outside;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>An embedded world.</summary>
internal static class WorldOutside
{
    /// <summary>Starts the world that the settings name.</summary>
    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public static async Task<RunOutside> OpenAsync(Settings settings, GateRequest request, RunbookLibrary runbook)
    {
        var name = settings.World ?? OwnSettings.World.Usual;
        var world = Worlds.All.FirstOrDefault(known => known.Name == name)
            ?? throw new ConfigurationException(
                $"ROLLOUT_WORLD should hold one of {string.Join(", ", Worlds.All.Select(known => known.Name))}, not '{name}'");
        var instant = RunOutside.WholeSeconds(settings.Now ?? world.Instant);
        var owned = new List<IAsyncDisposable>();
        try
        {
            var status = RehearsedStatus.Of(settings);
            owned.Add(status);
            var embedded = await EmbeddedWorld.StartAsync(world, instant, CancellationToken.None);
            owned.Add(embedded);
            var effective = status.In(WithLoopback(settings.With(embedded.Settings), settings));
            if (settings.StatusFolder is null)
            {
                SeededStatus.Write(status.Path, request.Root, world, effective, instant, runbook);
            }

            // A secret in the shell must stay out of the artifacts also where the world has a value of its own for it.
            var redactor = new Redactor([.. settings.Values, .. effective.Values]);
            var clock = new JudgingClock(instant);
            var (outside, http) = AskedOutside.Open(clock, redactor, request.Progress);
            owned.Add(http);
            return new RunOutside(
                OutsideKind.World,
                effective,
                world.Name,
                instant,
                Rehearsed(outside, embedded, settings, request, clock),
                redactor,
                null,
                owned);
        }
        catch
        {
            foreach (var begun in owned)
            {
                await begun.DisposeAsync();
            }

            throw;
        }
    }

    // A cargo that somebody named must be there; only the usual one may be replaced by a transcript.
    private static SyntheticStoreOnDemand Rehearsed(
        IOutside outside, EmbeddedWorld embedded, Settings given, GateRequest request, TimeProvider clock) => new(
        given.Of(SystemSettings.Cargo) is not null
            ? outside
            : new TranscriptOutside(
                request.Cargo == CargoPresence.Absent ? new WithoutCargo(outside, clock) : outside, embedded.Transcripts),
        embedded,
        () => BoundedFile.ReadText(Path.Combine(request.Root, CriteriaFiles.IndicatorFile)));

    // A rehearsal asks nobody beyond this machine, so another Prometheus or database is left alone.
    private static Settings WithLoopback(Settings effective, Settings given)
    {
        if (HasPrometheus(given))
        {
            effective = Keep(Keep(effective, given, SystemSettings.Prometheus), given, SystemSettings.PrometheusToken)
                .With(OwnSettings.Observations, given.Of(OwnSettings.Observations));
        }

        return given.Of(SystemSettings.Database) is { } database && DatabaseAddress.IsLoopback(database)
            ? Keep(effective, given, SystemSettings.Database)
            : effective;
    }

    private static Settings Keep(Settings effective, Settings given, Setting setting) =>
        given.Of(setting) is { } value ? effective.With(setting, value) : effective;

    private static bool HasPrometheus(Settings given) =>
        given.Of(SystemSettings.Prometheus) is { } address
            && Uri.TryCreate(address, UriKind.Absolute, out var prometheus)
            && prometheus.IsLoopback;
}
