using System.Globalization;
using Reqnroll;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>Keeps what a step or hook writes until it has finished, texts without secrets.</summary>
internal sealed class OutputRecorder(Func<string, string> redact) : IReqnrollOutputHelper, IAttachments
{
    private readonly List<Output> outputs = [];

    public void WriteLine(string text) => Attach(text, "text/x.cucumber.log+plain");

    public void WriteLine(string format, params object[] args) =>
        WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) =>
        Attach(File.ReadAllBytes(filePath), MediaTypes.OfFile(filePath), Path.GetFileName(filePath));

    public void Attach(string text, string mediaType) => outputs.Add(new Output(redact(text), true, mediaType, null));

    public void Attach(byte[] bytes, string mediaType, string? fileName = null) =>
        outputs.Add(new Output(Convert.ToBase64String(bytes), false, mediaType, fileName));

    public void Link(Uri address) => Attach(address.OriginalString, "text/uri-list");

    public IReadOnlyList<Output> Take()
    {
        var taken = outputs.ToList();
        outputs.Clear();
        return taken;
    }
}
