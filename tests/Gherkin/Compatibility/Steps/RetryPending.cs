using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class RetryPending
{
    [Given("a pending step")]
    public void IsPending() => ScenarioContext.StepIsPending();
}
