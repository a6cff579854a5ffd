using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Undefined
{
    [Given("an implemented step")]
    public void Passes()
    {
    }

    [Given("a step that will be skipped")]
    public void IsSkipped()
    {
    }
}
