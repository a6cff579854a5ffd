using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Run;

/// <summary>An embedded world.</summary>
internal static class RehearsalSurroundings
{
    private const string DefaultWorld = "healthy";
    private const string Store = "ROLLOUT_OBSERVATIONS";
    private const string Database = "RUNTIME_DATABASE_URL";

    public static async Task<Surroundings> SetAsync(Settings settings, GateRequest request, RunbookLibrary runbook)
    {
        var name = settings.World ?? DefaultWorld;
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
                settings.Values.ContainsKey("CARGO") ? outside : new TranscriptOutside(
                    request.Cargo == CargoPresence.Absent ? new WithoutCargo(outside, clock) : outside, embedded.Transcripts),
                embedded,
                () => File.ReadAllText(Path.Combine(request.Root, RunPreparation.IndicatorFile))),
            redactor,
            null,
            null,
            [status, embedded, http]);
    }

    // A rehearsal asks nobody beyond this machine, so another Prometheus or database is left alone.
    private static Settings WithLoopback(Settings effective, Settings given)
    {
        var values = effective.Values.ToDictionary();
        foreach (var name in HasPrometheus(given) ? ["PROMETHEUS_URL", "PROMETHEUS_TOKEN"] : Array.Empty<string>())
        {
            Keep(name);
        }

        if (HasPrometheus(given) && !given.Values.ContainsKey(Store))
        {
            values.Remove(Store);
        }

        if (given.Values.TryGetValue(Database, out var database) && DatabaseAddress.IsLoopback(database))
        {
            Keep(Database);
        }

        return effective with { Values = values };

        void Keep(string name)
        {
            if (given.Values.TryGetValue(name, out var value))
            {
                values[name] = value;
            }
        }
    }

    private static bool HasPrometheus(Settings given) =>
        given.Values.GetValueOrDefault("PROMETHEUS_URL") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var prometheus) && prometheus.IsLoopback;
}
