using Io.Cucumber.Messages.Types;
using Reqnroll;
using RolloutSpecs.Gherkin;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class AttachmentSpecs
{
    [Theory]
    [InlineData("shot.PNG", "image/png")]
    [InlineData("shot.jpeg", "image/jpeg")]
    [InlineData("shot.gif", "image/gif")]
    [InlineData("chart.svg", "image/svg+xml")]
    [InlineData("shot.webp", "image/webp")]
    [InlineData("paper.pdf", "application/pdf")]
    [InlineData("answer.json", "application/json")]
    [InlineData("answer.xml", "application/xml")]
    [InlineData("page.html", "text/html")]
    [InlineData("rows.csv", "text/csv")]
    [InlineData("run.log", "text/plain")]
    [InlineData("core", "application/octet-stream")]
    public async Task A_file_is_attached_with_its_name_its_bytes_and_what_its_ending_says(string name, string mediaType)
    {
        using var folder = new ScratchFolder();
        var file = folder.File(name);
        await File.WriteAllBytesAsync(file, [1, 2, 3], TestContext.Current.CancellationToken);

        var attachment = (await AttachedAsync($"Given the file \"{file}\"")).Single();

        (attachment.FileName, attachment.MediaType, attachment.Body).Should().Be((name, mediaType, "AQID"));
        attachment.ContentEncoding.Should().Be(AttachmentContentEncoding.BASE64);
    }

    [Fact]
    public async Task A_text_is_attached_without_its_secrets()
    {
        var attachment = (await AttachedAsync("Given the text \"hush now\"")).Single();

        attachment.FileName.Should().BeNull();
        (attachment.MediaType, attachment.Body).Should().Be(("text/markdown", "$HUSH now"));
    }

    private static async Task<IEnumerable<Attachment>> AttachedAsync(string step) =>
        (await Running.RunOneAsync(step, typeof(Steps))).Messages.Select(message => message.Attachment).OfType<Attachment>();

    [Binding]
    public sealed class Steps(IReqnrollOutputHelper output, IAttachments attachments)
    {
        [Given("the file {string}")]
        public void Attach(string file) => output.AddAttachment(file);

        [Given("the text {string}")]
        public void Text(string text) => attachments.Attach(text, "text/markdown");
    }
}
