using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Bench;

/// <summary>The objectives of the KPI features.</summary>
internal static class Objectives
{
    private static readonly Duration Five = Duration.FromMinutes(5);
    private static readonly Duration Ten = Duration.FromMinutes(10);
    private static readonly Duration Fifteen = Duration.FromMinutes(15);

    public static IEnumerable<Objective> OfTheRuntime =>
    [
        ErrorBudgetGate.FleetRefusals(new ShareBound(0.03, Five, Ten, 1000)),
        ErrorBudgetGate.FleetStaleCursors(new RateBound(50, Ten, Ten, Five)),
        ReconnectGate.FleetRate(new RateBound(1.5, Duration.FromSeconds(1), Five, Ten)),
        ReconnectGate.FleetSurge(10, Fifteen),
        SlowConsumerGate.Number(20, Ten),
        SlowConsumerGate.Growth(10),
    ];

    public static IEnumerable<Objective> Of(string surface) =>
    [
        ErrorBudgetGate.CanaryRefusals(surface, new ShareBound(0.03, Five, Ten, 100)),
        ErrorBudgetGate.CanaryStaleCursors(surface, new RateBound(2, Ten, Ten, Five)),
        ReconnectGate.CanaryRate(surface, new RateBound(1, Duration.FromMinutes(1), Five, Ten)),
        ReconnectGate.CanarySurge(surface, 0.5, Fifteen),
        ReplayGate.Bootstraps(surface, new QuantileBound(0.95, 5, 100)),
        ReplayGate.Lag(surface, new QuantileBound(0.95, 250, 50)),
        SurfaceUxGate.Duplicates(surface, 100),
        SurfaceUxGate.Missing(surface, Five),
        SurfaceUxGate.Delivery(surface, new QuantileBound(0.95, 2, 100)),
        SurfaceUxGate.Clocks(surface, 0.5),
    ];
}
