using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class SkippedThrown
{
    [Given("I skip a step")]
    public void Skips() => Assert.Skip("skipping");
}
