using RolloutSpecs.Probes;

namespace RolloutSpecs.Run;

/// <summary>The real outside.</summary>
internal static class LiveSurroundings
{
    public static Surroundings Set(Settings settings, GateRequest request)
    {
        var root = request.Root;
        var values = settings.Values.ToDictionary();
        values["RUNTIME_WORKSPACE"] = Path.GetFullPath(settings.Need("RUNTIME_WORKSPACE", "the folder of the cargo workspace to test"), root);
        values["ROLLOUT_LEDGER"] = settings.Ledger ?? Path.Combine(root, "specs", "rollout.yaml");
        if (!values.ContainsKey("PROMETHEUS_URL"))
        {
            // Beside Prometheus only a store that somebody names is asked, for the routes that it holds.
            values["ROLLOUT_OBSERVATIONS"] = values.GetValueOrDefault("ROLLOUT_OBSERVATIONS") ?? Path.Combine(root, "artifacts", "observations.db");
        }

        values["ROLLOUT_STATUS_DIR"] = settings.StatusFolder ?? Path.Combine(root, "docs", "sync", "status");
        foreach (var name in new[] { "GCLOUD", "GH" })
        {
            if (values.GetValueOrDefault(name) is { } executable && executable.Contains('/', StringComparison.Ordinal))
            {
                values[name] = Path.GetFullPath(executable, root);
            }
        }

        var effective = settings with { Values = values };
        var redactor = new Redactor(values);
        var (outside, http) = RealEdge.Open(request.Clock, redactor, request);
        return new Surroundings(effective, null, Surroundings.WholeSeconds(request.Clock.GetUtcNow()), outside, redactor, null, null, [http]);
    }
}
