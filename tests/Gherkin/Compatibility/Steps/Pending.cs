using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Pending
{
    [Given("an implemented non-pending step")]
    public void Passes()
    {
    }

    [Given("an implemented step that is skipped")]
    public void IsSkipped()
    {
    }

    [Given("an unimplemented pending step")]
    public void IsPending() => throw new PendingStepException();
}
