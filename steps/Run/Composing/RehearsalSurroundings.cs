using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Run;

/// <summary>An embedded world.</summary>
internal static class RehearsalSurroundings
{
    public static async Task<Surroundings> SetAsync(Settings settings, GateRequest request, RunbookLibrary runbook)
    {
        var name = settings.World ?? OwnSettings.World.Usual;
        if (Worlds.All.FirstOrDefault(known => known.Name == name) is not { } world)
        {
            return Surroundings.Empty(
                settings,
                $"ROLLOUT_WORLD should hold one of {string.Join(", ", Worlds.All.Select(known => known.Name))}, not '{name}'",
                request);
        }

        var instant = Surroundings.WholeSeconds(settings.Now ?? world.Instant);
        var embedded = await EmbeddedWorld.StartAsync(world, instant, CancellationToken.None);
        var status = StatusFolder.Of(settings);
        var effective = status.In(WithLoopback(settings.With(embedded.Settings), settings));
        if (settings.StatusFolder is null)
        {
            SeededStatus.Write(status.Path, request.Root, world, effective, instant, runbook);
        }

        // A secret in the shell must stay out of the artifacts also where the world has a value of its own for it.
        var redactor = new Redactor([.. settings.Values, .. effective.Values]);
        var clock = new JudgingClock(instant);
        var (outside, http) = RealEdge.Open(clock, redactor, request);
        return new Surroundings(
            effective,
            world.Name,
            instant,
            // A cargo that somebody named must be there; only the usual one may be replaced by a transcript.
            new HistoryOnDemand(
                settings.Of(SystemSettings.Cargo) is not null ? outside : new TranscriptOutside(
                    request.Cargo == CargoPresence.Absent ? new WithoutCargo(outside, clock) : outside, embedded.Transcripts),
                embedded),
            redactor,
            null,
            null,
            [status, embedded, http]);
    }

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
        given.Of(SystemSettings.Prometheus) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var prometheus) && prometheus.IsLoopback;
}
