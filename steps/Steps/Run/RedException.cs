using System.Diagnostics.CodeAnalysis;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Steps.Run;

/// <summary>Turns a step red with its judgement.</summary>
/// <param name="judgement">The judgement; not a pass.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is none without a judgement.")]
public sealed class RedException(Judgement judgement)
    : Exception($"{judgement.Verdict.ToString().ToUpperInvariant()}: {judgement.Reason}\nWhat to do: {judgement.Remediation}")
{
    /// <summary>The judgement.</summary>
    public Judgement Judgement { get; } = judgement;
}
