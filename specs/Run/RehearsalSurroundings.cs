using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;

namespace RolloutSpecs.Specs;

/// <summary>An embedded world.</summary>
internal static class RehearsalSurroundings
{
    private const string DefaultWorld = "healthy";

    public static async Task<Surroundings> SetAsync(Settings settings, RunVariables variables)
    {
        var name = settings.World ?? DefaultWorld;
        if (Worlds.All.FirstOrDefault(known => known.Name == name) is not { } world)
        {
            return Surroundings.Empty(
                settings,
                $"ROLLOUT_WORLD should hold one of {string.Join(", ", Worlds.All.Select(known => known.Name))}, not '{name}'",
                TimeProvider.System.GetUtcNow());
        }

        var instant = Surroundings.WholeSeconds(settings.Now ?? world.Instant);
        var embedded = await EmbeddedWorld.StartAsync(world, instant, CancellationToken.None);
        var effective = WithPrometheus(settings.With(embedded.Settings), settings);
        // A secret in the shell must stay out of the artifacts also where the world has a value of its own for it.
        var redactor = new Redactor([.. settings.Values, .. effective.Values]);
        var (outside, http) = RealEdge.Open(new JudgingClock(instant), redactor, variables);
        return new Surroundings(
            effective,
            world.Name,
            instant,
            // A cargo that somebody named must be there; only the usual one may be replaced by a transcript.
            new HistoryOnDemand(
                settings.Values.ContainsKey("CARGO") ? outside : new TranscriptOutside(outside, embedded.Transcripts), embedded),
            redactor,
            null,
            null,
            [embedded, http]);
    }

    // A rehearsal asks nobody beyond this machine, so another Prometheus is left alone.
    private static Settings WithPrometheus(Settings effective, Settings given) =>
        given.Values.GetValueOrDefault("PROMETHEUS_URL") is { } address && Uri.TryCreate(address, UriKind.Absolute, out var prometheus) && prometheus.IsLoopback
            ? effective with
            {
                Values = effective.Values
                    .Concat(given.Values.Where(setting => setting.Key is "PROMETHEUS_URL" or "PROMETHEUS_TOKEN"))
                    .ToDictionary(),
            }
            : effective;
}
