namespace RolloutSpecs.Publishing.Checks;

/// <summary>What a check is completed with.</summary>
/// <param name="IsSuccess">Success, else failure; there is nothing between.</param>
/// <param name="Title">The decision in a line.</param>
/// <param name="Summary">The report, Markdown.</param>
/// <param name="Annotations">One a red scenario.</param>
public sealed record CheckResult(bool IsSuccess, string Title, string Summary, IReadOnlyList<Annotation> Annotations);

/// <summary>A red scenario at its line in the feature file.</summary>
/// <param name="Path">The feature file, relative to the repository root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Title">The gate and scenario.</param>
/// <param name="Message">What was expected and seen, and what to do.</param>
public sealed record Annotation(string Path, int Line, string Title, string Message);
