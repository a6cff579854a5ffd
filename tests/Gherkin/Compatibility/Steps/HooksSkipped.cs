using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class HooksSkipped
{
    [BeforeScenario]
    public void BeforeFirst()
    {
    }

    [BeforeScenario("skip-before")]
    public void SkipBefore() => Assert.Skip("not now");

    [BeforeScenario]
    public void BeforeLast()
    {
    }

    [Given("a normal step")]
    public void Passes()
    {
    }

    [Given("a step that skips")]
    public void Skips() => Assert.Skip("not now");

    [AfterScenario(Order = 3)]
    public void AfterLast()
    {
    }

    [AfterScenario("skip-after", Order = 2)]
    public void SkipAfter() => Assert.Skip("not now");

    [AfterScenario(Order = 1)]
    public void AfterFirst()
    {
    }
}
