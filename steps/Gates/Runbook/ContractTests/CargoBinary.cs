namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>What one test binary printed, from its <c>running N tests</c> to its summary.</summary>
/// <param name="Announced">The N, or null for lines that no binary announced.</param>
/// <param name="Tests">The tests that its lines name.</param>
/// <param name="Summary">Its summary, or null where it ended without one.</param>
public sealed record CargoBinary(int? Announced, IReadOnlyList<CargoTest> Tests, CargoSummary? Summary)
{
    /// <summary>Why its lines do not add up, or null where they do; one that exits by itself ends with 0 and without a summary.</summary>
    public string? Imbalance => (Announced, Summary) switch
    {
        (null, _) => "a test's result or a summary stands before any 'running N tests'",
        (_, null) => $"a test binary that began with '{Running}' ended without a summary",
        ({ } announced, { } summary) when summary.Total != announced =>
            $"a test binary that began with '{Running}' ended with a summary of {summary.Total}",
        (_, { } summary) => Difference("passed", summary.Passed, "ok")
            ?? Difference("failed", summary.Failed, "FAILED")
            ?? Difference("ignored", summary.Ignored, "ignored"),
    };

    /// <summary>How it began.</summary>
    public string Running => Announced == 1 ? "running 1 test" : $"running {Announced} tests";

    private string? Difference(string kind, int counted, string result)
    {
        var named = Tests.Count(test => test.Result == result);
        return counted == named ? null : $"cargo counts {counted} {kind} tests, its lines name {named}";
    }
}
