using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>Something that the runbook must hold and does not; it stands in the runbook as a case that is red.</summary>
/// <param name="Case">The case that takes its place.</param>
/// <param name="Judgement">What is missing.</param>
public sealed record RunbookGap(RunbookCase Case, Judgement Judgement);
