using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Ambiguous
{
    [Given("^a (.*?) with (.*?)$")]
    public void First(string one, string other)
    {
    }

    [Given("^a step with (.*?)$")]
    public void Second(string rest)
    {
    }
}
