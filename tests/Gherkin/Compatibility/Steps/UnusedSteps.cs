using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class UnusedSteps
{
    [Given("a step that is used")]
    public void IsUsed()
    {
    }

    [Given("a step that is not used")]
    public void IsNotUsed()
    {
    }
}
