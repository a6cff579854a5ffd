using Reqnroll;
using Reqnroll.Assist;
using Reqnroll.BoDi;

namespace RolloutSpecs.Tests.Gherkin.Sample;

[Binding]
public sealed class ShopHooks(IObjectContainer container, FeatureContext feature, IReqnrollOutputHelper output)
{
    [BeforeTestRun]
    public static void BeforeRun()
    {
        Service.Instance.ValueRetrievers.Register(new MoneyRetriever());
        Service.Instance.ValueComparers.Register(new MoneyComparer());
    }

    [BeforeFeature]
    public static void BeforeFeature(FeatureContext feature) => feature["opened"] = true;

    [BeforeScenario(Order = 1)]
    public void NoDiscount() => container.RegisterInstanceAs<IDiscount>(new Discount(1));

    [BeforeScenario("vip", Order = 2)]
    public void Vip() => container.RegisterInstanceAs<IDiscount>(new Discount(0.9m));

    [AfterStep]
    public void After() => output.WriteLine("after a step in {0}", feature["opened"]);
}

public sealed class MoneyRetriever : IValueRetriever
{
    public bool CanRetrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType) => propertyType == typeof(Money);

    public object Retrieve(KeyValuePair<string, string> keyValuePair, Type targetType, Type propertyType) =>
        Money.Parse(keyValuePair.Value);
}

public sealed class MoneyComparer : IValueComparer
{
    public bool CanCompare(object actualValue) => actualValue is Money;

    public bool Compare(string expectedValue, object actualValue) => Money.Parse(expectedValue).Equals(actualValue);
}
