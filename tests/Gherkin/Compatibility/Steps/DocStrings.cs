using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class DocStrings
{
    [Given("a doc string:")]
    public void Text(string text)
    {
    }
}
