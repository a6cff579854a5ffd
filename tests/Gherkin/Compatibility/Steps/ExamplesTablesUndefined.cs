using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class ExamplesTablesUndefined
{
    private int count;

    [Given("there are {int} cucumbers")]
    public void ThereAre(int initial) => count = initial;

    [When("I eat {int} cucumbers")]
    public void Eat(int eaten) => count -= eaten;

    [Then("I should have {int} cucumbers")]
    public void ShouldHave(int expected) => count.Should().Be(expected);
}
