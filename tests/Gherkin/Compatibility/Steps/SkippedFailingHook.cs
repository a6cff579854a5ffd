using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class SkippedFailingHook
{
    [Given("a step that skips")]
    public void Skips() => Assert.Skip("not now");

    [AfterScenario]
    public void After() => throw new InvalidOperationException("whoops");
}
