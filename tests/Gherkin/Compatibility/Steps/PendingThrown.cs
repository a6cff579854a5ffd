using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class PendingThrown
{
    [Given("an unimplemented pending step")]
    public void IsPending() => throw new PendingStepException("TODO");
}
