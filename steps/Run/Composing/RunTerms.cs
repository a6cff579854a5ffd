using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Probes.Evidence;

namespace RolloutSpecs.Run.Composing;

/// <summary>What a run judges by and under.</summary>
/// <param name="Record">What its evidence says of the run; the exchanges are filled in at the end.</param>
/// <param name="Circumstances">Under what circumstances it judges.</param>
/// <param name="Ledger">The ledger, or null where it could not be read.</param>
/// <param name="ConfigurationError">Why nothing can be judged, or null.</param>
public sealed record RunTerms(RunRecord Record, RunCircumstances Circumstances, RolloutLedger? Ledger, string? ConfigurationError);
