using RolloutSpecs.Gates;
using RolloutSpecs.Probes;

namespace RolloutSpecs.Observer;

/// <summary>As which surfaces the canary subscribes, and why not as the others.</summary>
internal static class Surfaces
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["web", "desktop", "ios"];

    public static (IReadOnlyList<CanarySurface> Measured, IReadOnlyList<SourceProblem> NotMeasured) Of(Settings settings, RolloutLedger ledger)
    {
        var measured = new List<CanarySurface>();
        var notMeasured = new List<SourceProblem>();
        foreach (var name in Names)
        {
            var variable = $"SYNC_TOKEN_{name.ToUpperInvariant()}";
            var token = settings.Values.GetValueOrDefault(variable);
            if (ledger.Surfaces.GetValueOrDefault(name)?.Topic is not { } topic)
            {
                notMeasured.Add(new SourceProblem($"canary {name}", $"not measured: the ledger holds no surfaces.{name}.topic"));
            }
            else if (token is null)
            {
                notMeasured.Add(new SourceProblem($"canary {name}", $"not measured: {variable} is not set, and should hold a sync token for {topic}"));
            }
            else
            {
                measured.Add(new CanarySurface(name, topic, token));
            }
        }

        return (measured, notMeasured);
    }
}
