using Reqnroll;
using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class HooksAttachment(IAttachments attachments, SuiteFolder suite)
{
    [BeforeScenario]
    public void Before() => attachments.Attach(suite.Read("cucumber.svg"), "image/svg+xml");

    [When("a step passes")]
    public void Passes()
    {
    }

    [AfterScenario]
    public void After() => attachments.Attach(suite.Read("cucumber.svg"), "image/svg+xml");
}
