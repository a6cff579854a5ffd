using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class RetryPending
{
    [Given("a pending step")]
    public void IsPending() => throw new PendingStepException();
}
