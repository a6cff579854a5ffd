using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class ExamplesTables
{
    private int count;
    private int friends;

    [Given("there are {int} cucumbers")]
    public void ThereAre(int initial) => count = initial;

    [Given("there are {int} friends")]
    public void Friends(int initial) => friends = initial;

    [When("I eat {int} cucumbers")]
    public void Eat(int eaten) => count -= eaten;

    [Then("I should have {int} cucumbers")]
    public void ShouldHave(int expected) => count.Should().Be(expected);

    [Then("each person can eat {int} cucumbers")]
    public void Share(int expected) => (count / (1 + friends)).Should().Be(expected);
}
