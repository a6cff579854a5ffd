using Reqnroll;
using RolloutSpecs.Gherkin;

namespace RolloutSpecs.Tests.Gherkin.Compatibility.Steps;

[Binding]
public sealed class Attachments(IReqnrollOutputHelper output, IAttachments attachments, SuiteFolder suite)
{
    [When("the string {string} is attached as {string}")]
    public void Text(string text, string mediaType) => attachments.Attach(text, mediaType);

    [When("the string {string} is logged")]
    public void Log(string text) => output.WriteLine(text);

    [When("text with ANSI escapes is logged")]
    public void LogColours() => output.WriteLine(
        "This displays a "
            + "\u001b[31mr\u001b[0m\u001b[91ma\u001b[0m\u001b[33mi\u001b[0m\u001b[32mn\u001b[0m\u001b[34mb\u001b[0m\u001b[95mo\u001b[0m\u001b[35mw\u001b[0m");

    [When("the following string is attached as {string}:")]
    public void DocString(string mediaType, string text) => attachments.Attach(text, mediaType);

    [When("an array with {int} bytes is attached as {string}")]
    public void Bytes(int size, string mediaType) =>
        attachments.Attach([.. Enumerable.Range(0, size).Select(value => (byte)value)], mediaType);

    [When("a PDF document is attached and renamed")]
    public void Renamed() => attachments.Attach(suite.Read("document.pdf"), "application/pdf", "renamed.pdf");

    [When("a link to {string} is attached")]
    public void Link(string address) => attachments.Link(new Uri(address));

    [When("the string {string} is attached as {string} before a failure")]
    public void BeforeFailure(string text, string mediaType)
    {
        attachments.Attach(text, mediaType);
        throw new InvalidOperationException("whoops");
    }
}
