using Reqnroll;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Keeps a scenario that judges nothing from being green.</summary>
/// <param name="judge">The scenario's judge.</param>
/// <param name="scenario">The scenario.</param>
[Binding]
public sealed class VerdictHooks(Judge judge, ScenarioContext scenario)
{
    /// <summary>A scenario whose steps all passed must have judged something.</summary>
    /// <exception cref="RedException">No step judged anything.</exception>
    [AfterScenario]
    public void AScenarioJudges()
    {
        // A scenario that is red already says why itself, which this must not hide.
        if (scenario.ScenarioExecutionStatus == ScenarioExecutionStatus.OK && judge.Judgement is { Verdict: not Verdict.Pass } red)
        {
            throw new RedException(red);
        }
    }
}
