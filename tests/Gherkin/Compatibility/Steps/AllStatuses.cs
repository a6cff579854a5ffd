using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class AllStatuses
{
    [Given("^a step$")]
    public void Passes()
    {
    }

    [Given("^a failing step$")]
    public void Fails() => throw new InvalidOperationException("whoops");

    [Given("^a pending step$")]
    public void IsPending() => ScenarioContext.StepIsPending();

    [Given("^a skipped step$")]
    public void Skips() => Assert.Skip("not now");

    [Given("^an ambiguous (.*?)$")]
    public void OneWay(string rest)
    {
    }

    [Given("^(.*?) ambiguous step$")]
    public void OtherWay(string rest)
    {
    }
}
