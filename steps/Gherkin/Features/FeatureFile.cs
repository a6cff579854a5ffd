using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>A parsed feature file.</summary>
/// <param name="File">Its path, relative to the repository root, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Document">Its syntax tree, as a Cucumber Message.</param>
/// <param name="Scenarios">Its scenarios, one an Examples row, in the file's order.</param>
public sealed record FeatureFile(string File, string Text, GherkinDocument Document, IReadOnlyList<Scenario> Scenarios)
{
    /// <summary>What the file says of itself.</summary>
    public FeatureHeader Info => new(
        Document.Feature?.Name ?? "",
        Texts.Unindent(Document.Feature?.Description),
        Texts.TagNames(Document.Feature?.Tags),
        Document.Feature?.Language ?? "en");
}
