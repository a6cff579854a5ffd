using Reqnroll;
using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class ExamplesTablesAttachment(IAttachments attachments, SuiteFolder suite)
{
    [When("a JPEG image is attached")]
    public void Jpeg() => attachments.Attach(suite.Read("cucumber.jpeg"), "image/jpeg");

    [When("a PNG image is attached")]
    public void Png() => attachments.Attach(suite.Read("cucumber.png"), "image/png");
}
