using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Steps;

/// <summary>Steps on a stage's hold, cohort, traffic and earlier decision.</summary>
/// <param name="facts">Says the environment.</param>
/// <param name="judge">Keeps the judgements.</param>
[Binding]
public sealed class AdvanceSteps(RunFacts facts, Judge judge)
{
    /// <summary>Judges them.</summary>
    [Then("the stage's hold, cohort, traffic and earlier decision are as the runbook asks")]
    public void IsAsAsked() => judge.That(AdvanceGate.Judge(facts.Environment));
}
