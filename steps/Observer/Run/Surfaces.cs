using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Observer.Canary;
using RolloutSpecs.Observer.Readings;
using RolloutSpecs.Observer.Tokens;
using RolloutSpecs.Probes.Configuration;

namespace RolloutSpecs.Observer.Run;

/// <summary>As which surfaces the canary subscribes, and why not as the others.</summary>
/// <param name="Measured">The surfaces that have a topic and a token's source.</param>
/// <param name="NotMeasured">Why not as the others.</param>
internal sealed record Surfaces(IReadOnlyList<CanarySurface> Measured, IReadOnlyList<SourceProblem> NotMeasured)
{
    private static readonly (string Name, Setting Token)[] Known =
    [
        ("web", SystemSettings.SyncTokenWeb), ("desktop", SystemSettings.SyncTokenDesktop), ("ios", SystemSettings.SyncTokenIos),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(surface => surface.Name)];

    /// <summary>The surfaces of a ledger.</summary>
    /// <param name="settings">Hold tokens where the ledger names no other source.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="minting">Makes the sources that the ledger names.</param>
    public static Surfaces Of(Settings settings, RolloutLedger ledger, TokenMinting minting)
    {
        var measured = new List<CanarySurface>();
        var notMeasured = new List<SourceProblem>();
        foreach (var (name, setting) in Known)
        {
            var entry = ledger.Surfaces.GetValueOrDefault(name);
            var token = minting.Of(entry?.Token) ?? (settings.Of(setting) is { } text ? new VariableToken(setting.Name, text) : null);
            if (entry?.Topic is not { } topic)
            {
                notMeasured.Add(new SourceProblem($"canary {name}", $"not measured: the ledger holds no surfaces.{name}.topic"));
            }
            else if (token is null)
            {
                notMeasured.Add(new SourceProblem(
                    $"canary {name}",
                    $"not measured: {setting} is not set, and should hold a sync token for {topic}, "
                        + $"or surfaces.{name}.token of the ledger a command or a file"));
            }
            else
            {
                measured.Add(new CanarySurface(name, topic, token) { Origin = entry.Origin });
            }
        }

        return new Surfaces(measured, notMeasured);
    }
}
