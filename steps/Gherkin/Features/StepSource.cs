using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>How a step stands in its file.</summary>
/// <param name="Line">Its line; 1-based.</param>
/// <param name="Keyword">Its keyword with the spaces that follow.</param>
/// <param name="Kind">What the keyword means.</param>
public sealed record StepSource(long Line, string Keyword, StepKeywordType Kind);
