using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Run;

/// <summary>What came of one of a run's tests.</summary>
/// <param name="Id">The test's id.</param>
/// <param name="Judgement">Its verdict, and why.</param>
/// <param name="Result">What the decision is made of; null where the test stands for something wrong in the features.</param>
public sealed record CaseOutcome(string Id, Judgement Judgement, CaseResult? Result);
