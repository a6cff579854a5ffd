using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class HooksConditional
{
    [BeforeScenario("passing-hook")]
    public void Before()
    {
    }

    [BeforeScenario("fail-before")]
    public void FailBefore() => throw new InvalidOperationException("Exception in conditional hook");

    [When("a step passes")]
    public void Passes()
    {
    }

    [AfterScenario("fail-after")]
    public void FailAfter() => throw new InvalidOperationException("Exception in conditional hook");

    [AfterScenario("passing-hook")]
    public void After()
    {
    }
}
