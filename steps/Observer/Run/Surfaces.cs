using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Observer.Run;

/// <summary>As which surfaces the canary subscribes, and why not as the others.</summary>
internal static class Surfaces
{
    private static readonly (string Name, Setting Token)[] Known =
    [
        ("web", SystemSettings.SyncTokenWeb), ("desktop", SystemSettings.SyncTokenDesktop), ("ios", SystemSettings.SyncTokenIos),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(surface => surface.Name)];

    public static (IReadOnlyList<CanarySurface> Measured, IReadOnlyList<SourceProblem> NotMeasured) Of(
        Settings settings, RolloutLedger ledger)
    {
        var measured = new List<CanarySurface>();
        var notMeasured = new List<SourceProblem>();
        foreach (var (name, setting) in Known)
        {
            var token = settings.Of(setting);
            if (ledger.Surfaces.GetValueOrDefault(name)?.Topic is not { } topic)
            {
                notMeasured.Add(new SourceProblem($"canary {name}", $"not measured: the ledger holds no surfaces.{name}.topic"));
            }
            else if (token is null)
            {
                notMeasured.Add(new SourceProblem(
                    $"canary {name}", $"not measured: {setting} is not set, and should hold a sync token for {topic}"));
            }
            else
            {
                measured.Add(new CanarySurface(name, topic, token));
            }
        }

        return (measured, notMeasured);
    }
}
