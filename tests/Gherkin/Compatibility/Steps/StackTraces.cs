using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class StackTraces
{
    [When("a step throws an exception")]
    public void Throws() => throw new InvalidOperationException("BOOM");
}
