using RolloutSpecs.Probes;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Run.Configuring;

namespace RolloutSpecs.Run.Composing;

/// <summary>An embedded world.</summary>
internal static class WorldOutside
{
    private const string DefaultWorld = "healthy";
    private const string Store = "ROLLOUT_OBSERVATIONS";
    private const string Database = "RUNTIME_DATABASE_URL";

    /// <summary>Starts the world that the settings name.</summary>
    /// <exception cref="SettingsException">There is none of that name.</exception>
    public static async Task<RunOutside> OpenAsync(Settings settings, GateRequest request, RunbookLibrary runbook)
    {
        var name = settings.World ?? DefaultWorld;
        var world = Worlds.All.FirstOrDefault(known => known.Name == name)
            ?? throw new SettingsException($"ROLLOUT_WORLD should hold one of {string.Join(", ", Worlds.All.Select(known => known.Name))}, not '{name}'");
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
                OutsideKind.World, effective, world.Name, instant, Rehearsed(outside, embedded, settings, request.Cargo, clock), redactor, null, owned);
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
    private static HistoryOnDemand Rehearsed(IOutside outside, EmbeddedWorld embedded, Settings given, CargoPresence cargo, TimeProvider clock) => new(
        given.Values.ContainsKey("CARGO")
            ? outside
            : new TranscriptOutside(cargo == CargoPresence.Absent ? new WithoutCargo(outside, clock) : outside, embedded.Transcripts),
        embedded);

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
