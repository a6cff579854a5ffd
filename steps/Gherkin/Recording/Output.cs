namespace RolloutSpecs.Gherkin.Recording;

/// <summary>A text or file that a step or hook added.</summary>
/// <param name="Body">The text, or the bytes in base 64.</param>
/// <param name="IsText">Whether the body is the text itself.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">The file's name, or null where it is no file.</param>
internal sealed record Output(string Body, bool IsText, string MediaType, string? FileName);
