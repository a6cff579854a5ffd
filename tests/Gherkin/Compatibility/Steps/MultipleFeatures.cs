using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class MultipleFeatures
{
    [Given("an order for {string}")]
    public void Order(string what)
    {
    }
}
