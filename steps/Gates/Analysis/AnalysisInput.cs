using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>What a KPI gate judges.</summary>
/// <param name="Window">The window.</param>
/// <param name="Coverage">How much of it must have been observed.</param>
/// <param name="Observations">What was told of each indicator that the gate asked for, in the order in which it asked.</param>
/// <param name="Identity">What was told of the source itself, its uptime and builds; may be missing where an edge hides it.</param>
public sealed record AnalysisInput(
    ObservationWindow Window,
    CoverageObjective Coverage,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Observation> Identity)
{
    /// <summary>Other counters of the same population, which tell whether anything happened while a volume stood still.</summary>
    public IReadOnlyList<Observation> Beside { get; init; } = [];

    /// <summary>What the ledger says is deployed; unknown where nothing is said.</summary>
    public Deployed Deployed { get; init; } = Deployed.Unknown;

    /// <summary>How much earlier than the clock the window ends, since the source is complete that much later.</summary>
    public Duration Delay { get; init; }

    /// <summary>
    /// What was told of the first indicator before the stage's entry, or null where the judgement was not to compare with it.
    /// </summary>
    public Earlier? Earlier { get; init; }
}
