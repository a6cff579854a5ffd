using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class RetryAmbiguous
{
    [Given("an ambiguous step")]
    public void First()
    {
    }

    [Given("an ambiguous step")]
    public void Second()
    {
    }
}
