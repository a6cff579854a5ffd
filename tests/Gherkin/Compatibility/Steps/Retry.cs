using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

/// <summary>Each case's first attempt alone, since there is no second.</summary>
[Binding]
public sealed class Retry
{
    [Given("a step that always passes")]
    public void Passes()
    {
    }

    [Given("a step that passes the second time")]
    public void PassesSecond() => throw new InvalidOperationException("Exception in step");

    [Given("a step that passes the third time")]
    public void PassesThird() => throw new InvalidOperationException("Exception in step");

    [Given("a step that always fails")]
    public void Fails() => throw new InvalidOperationException("Exception in step");
}
