namespace RolloutSpecs.Gherkin.Execution;

/// <summary>A text or file that a step added.</summary>
/// <param name="Body">The text, or the file in base 64.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">The file's name, or null for a text.</param>
internal sealed record Output(string Body, string MediaType, string? FileName);
