using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Cdata
{
    [Given("I have {int} <![CDATA[cukes]]> in my belly")]
    public void Cukes(int count)
    {
    }
}
