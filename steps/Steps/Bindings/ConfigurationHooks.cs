using Reqnroll;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Steps.Run;

namespace RolloutSpecs.Steps.Bindings;

/// <summary>Keeps a run that is not configured from judging anything.</summary>
/// <param name="facts">Says whether it is.</param>
[Binding]
public sealed class ConfigurationHooks(RunFacts facts)
{
    /// <summary>The run must be configured.</summary>
    /// <exception cref="RedException">It is not.</exception>
    [BeforeScenario(Order = 0)]
    public void TheRunIsConfigured()
    {
        if (facts.ConfigurationError is { } error)
        {
            throw new RedException(Judgement.Undecided(
                $"{RunCircumstances.NotConfigured}: {error}", "mend what is named, then run the gate again"));
        }
    }
}
