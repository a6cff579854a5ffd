using Reqnroll;
using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class GlobalHooksAttachments
{
    [BeforeTestRun]
    public static void Before(IAttachments attachments) =>
        attachments.Attach("Attachment from BeforeAll hook", "text/plain");

    [When("a step passes")]
    public void Passes()
    {
    }

    [AfterTestRun]
    public static void After(IAttachments attachments) =>
        attachments.Attach("Attachment from AfterAll hook", "text/plain");
}
