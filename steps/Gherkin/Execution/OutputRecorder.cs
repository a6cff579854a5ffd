using System.Globalization;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>Keeps what a step writes until the step has finished.</summary>
internal sealed class OutputRecorder : IReqnrollOutputHelper
{
    private readonly List<Output> outputs = [];

    public void WriteLine(string text) => outputs.Add(new Output(text, "text/x.cucumber.log+plain", null));

    public void WriteLine(string format, params object[] args) =>
        WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => outputs.Add(
        new Output(Convert.ToBase64String(File.ReadAllBytes(filePath)), "application/octet-stream", Path.GetFileName(filePath)));

    public IReadOnlyList<Output> Take()
    {
        var taken = outputs.ToList();
        outputs.Clear();
        return taken;
    }
}
