using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Rules
{
    private readonly Stack<string> stock = [];
    private int money;
    private string? chocolate;

    [Given("the customer has {int} cents")]
    public void HasMoney(int cents) => money = cents;

    [Given("there are chocolate bars in stock")]
    public void InStock() => stock.Push("Mars");

    [Given("there are no chocolate bars in stock")]
    public void OutOfStock() => stock.Clear();

    [When("the customer tries to buy a {int} cent chocolate bar")]
    public void Buy(int price) => chocolate = money >= price && stock.TryPop(out var bar) ? bar : null;

    [Then("the sale should not happen")]
    public void NoSale() => chocolate.Should().BeNull();

    [Then("the sale should happen")]
    public void Sale() => chocolate.Should().NotBeNull();
}
