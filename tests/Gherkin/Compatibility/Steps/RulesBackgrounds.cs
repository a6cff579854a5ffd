using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class RulesBackgrounds
{
    [Given("an order for {string}")]
    public void Order(string what)
    {
    }

    [When("an action")]
    public void Act()
    {
    }

    [Then("an outcome")]
    public void Outcome()
    {
    }
}
