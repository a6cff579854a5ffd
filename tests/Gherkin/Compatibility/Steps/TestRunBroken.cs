using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class TestRunBroken
{
    [Given("a step")]
    public void Passes()
    {
    }
}
