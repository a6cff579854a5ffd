using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class FailedishCombinations
{
    [Given("^a step$")]
    public void Passes()
    {
    }

    [Given("^a skipped step$")]
    public void Skips() => Assert.Skip("not now");

    [Given("^a pending step$")]
    public void IsPending() => throw new PendingStepException();

    [Given("^an ambiguous (.*?)$")]
    public void OneWay(string rest)
    {
    }

    [Given("^(.*?) ambiguous step$")]
    public void OtherWay(string rest)
    {
    }

    [Given("^a failing step$")]
    public void Fails() => throw new InvalidOperationException("whoops");
}
