using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class RegularExpression
{
    [Given("^a (.*?)(?: and a (.*?))?(?: and a (.*?))?$")]
    public void Vegetables(string first, string? second, string? third)
    {
    }
}
