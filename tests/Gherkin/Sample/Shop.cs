using System.Globalization;

namespace RolloutSpecs.Tests.Gherkin.Sample;

public sealed record Money(decimal Amount, string Currency)
{
    public static Money Parse(string text) =>
        text.Split(' ') is [var amount, var currency]
            ? new(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)
            : throw new FormatException(text);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");
}

public sealed class Product
{
    public string Name { get; set; } = "";

    public Money Price { get; set; } = new(0, "EUR");

    public DateTime OnSaleSince { get; set; }
}

public sealed class BasketRow
{
    public string Product { get; set; } = "";

    public int Count { get; set; }

    public Money Total { get; set; } = new(0, "EUR");
}

public sealed class Receipt
{
    public string Customer { get; set; } = "";

    public Money Total { get; set; } = new(0, "EUR");
}

public interface IDiscount
{
    decimal Factor { get; }
}

public sealed class Discount(decimal factor) : IDiscount
{
    public decimal Factor => factor;
}

/// <summary>What the sample's step classes share by context injection.</summary>
public sealed class Basket(IDiscount discount)
{
    public Dictionary<string, Product> Products { get; } = [];

    public List<(Product Product, int Count)> Rows { get; } = [];

    public string Customer { get; set; } = "";

    public Money Total => new(Rows.Sum(row => row.Product.Price.Amount * row.Count) * discount.Factor, "EUR");
}
