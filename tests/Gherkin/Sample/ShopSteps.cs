using Reqnroll;
using Reqnroll.Assist;

namespace RolloutSpecs.Tests.Gherkin.Sample;

[Binding]
public sealed class ProductSteps(Basket basket)
{
    [Given("these products are on sale:")]
    public void OnSale(DataTable table)
    {
        foreach (var product in table.CreateSet<Product>())
        {
            basket.Products.Add(product.Name, product);
        }
    }
}

[Binding]
public sealed class BasketSteps(Basket basket, ScenarioContext scenario)
{
    [StepArgumentTransformation(@"(\d+\.\d\d) ([A-Z]{3})", Name = "money")]
    public static Money MoneyOf(decimal amount, string currency) => new(amount, currency);

    [When(@"^(\w+) puts (\d+) (\w+) into (?:her|his) basket$")]
    public async Task PutsAsync(string customer, int count, string product)
    {
        await Task.Yield();
        basket.Customer = customer;
        basket.Rows.Add((basket.Products[product], count));
    }

    [When("{word} tries to put {int} {word} into her/his basket")]
    public async Task TriesAsync(string customer, int count, string product)
    {
        scenario["asked"] = $"{customer} asked for {product}";
        try
        {
            await PutsAsync(customer, count, product);
        }
        catch (KeyNotFoundException failure)
        {
            scenario.Set(failure);
            scenario.Set($"{product} is not on sale", "told");
        }
    }

    [Then("the basket holds:")]
    public void Holds(Table table) => table.CompareToSet(
        basket.Rows.Select(row => new BasketRow
        {
            Product = row.Product.Name,
            Count = row.Count,
            Total = row.Product.Price with { Amount = row.Product.Price.Amount * row.Count },
        }));

    [Then("the receipt is:")]
    public void Receipt(Table table)
    {
        var expected = table.CreateInstance<Receipt>();
        expected.Total.Should().Be(basket.Total);
        table.CompareToInstance(new Receipt { Customer = basket.Customer, Total = basket.Total });
    }

    [Then("the total is {money}")]
    public void Total(Money expected) => basket.Total.Should().Be(expected);

    [Then("she is told {string}")]
    public void Told(string text)
    {
        scenario.Get<KeyNotFoundException>().Should().NotBeNull();
        scenario.Get<string>("told").Should().Be(text);
    }

    [Then("the log says:")]
    public void Log(string text) => scenario["asked"].Should().Be(text);
}
