namespace RolloutSpecs.Gates;

/// <summary>What cargo's output says of a test run.</summary>
/// <param name="Tests">Each test's result by its full name: <c>ok</c>, <c>FAILED</c>, <c>ignored</c>, or empty where the output does not tell.</param>
/// <param name="Passed">The passed tests that the summary lines count, over all binaries.</param>
/// <param name="Failed">The failed ones.</param>
/// <param name="Ignored">The ignored ones.</param>
/// <param name="Summaries">How many summary lines there are.</param>
/// <param name="OkSummaries">How many of them say ok.</param>
public sealed record CargoReport(IReadOnlyDictionary<string, string> Tests, int Passed, int Failed, int Ignored, int Summaries, int OkSummaries);
