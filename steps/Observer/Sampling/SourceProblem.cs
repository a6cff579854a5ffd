namespace RolloutSpecs.Observer;

/// <summary>Why something could not be measured.</summary>
/// <param name="Source">Who could not tell it.</param>
/// <param name="Message">What was expected and what was seen.</param>
public sealed record SourceProblem(string Source, string Message);
