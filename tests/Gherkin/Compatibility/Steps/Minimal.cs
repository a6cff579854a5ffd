using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Minimal
{
    [Given("I have {int} cukes in my belly")]
    public void Cukes(int count)
    {
    }
}
