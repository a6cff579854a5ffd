using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Skipped
{
    [Given("a step that does not skip")]
    public void Passes()
    {
    }

    [Given("a step that is skipped")]
    public void IsSkipped()
    {
    }

    [Given("I skip a step")]
    public void Skips() => Assert.Skip("not now");
}
