using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Cases;

/// <summary>What became of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Judgement">Its judgement.</param>
/// <param name="Questions">The questions whose answers it was judged on.</param>
public sealed record CaseResult(RunbookCase Case, Judgement Judgement, IReadOnlyList<string> Questions);
