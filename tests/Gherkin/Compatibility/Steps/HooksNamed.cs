using System.ComponentModel;
using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class HooksNamed
{
    [BeforeScenario]
    [DisplayName("A named before hook")]
    public void Before()
    {
    }

    [When("a step passes")]
    public void Passes()
    {
    }

    [AfterScenario]
    [DisplayName("A named after hook")]
    public void After()
    {
    }
}
