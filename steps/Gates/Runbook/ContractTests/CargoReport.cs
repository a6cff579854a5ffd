namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>What cargo's output says of a test run.</summary>
/// <param name="Binaries">The test binaries, in the order in which they ran.</param>
public sealed record CargoReport(IReadOnlyList<CargoBinary> Binaries)
{
    /// <summary>All tests that are named, of all binaries: one name may run in several.</summary>
    public IEnumerable<CargoTest> Tests => Binaries.SelectMany(binary => binary.Tests);

    /// <summary>The summaries.</summary>
    public IEnumerable<CargoSummary> Summaries => Binaries.Select(binary => binary.Summary).OfType<CargoSummary>();

    /// <summary>The passed tests that the summaries count, over all binaries.</summary>
    public int Passed => Summaries.Sum(summary => summary.Passed);

    /// <summary>The failed ones.</summary>
    public int Failed => Summaries.Sum(summary => summary.Failed);

    /// <summary>The ignored ones.</summary>
    public int Ignored => Summaries.Sum(summary => summary.Ignored);

    /// <summary>Why a binary's lines do not add up, or null where all do.</summary>
    public string? Imbalance => Binaries.Select(binary => binary.Imbalance).FirstOrDefault(one => one is not null);

    /// <summary>The names of those with a result, each once, in order.</summary>
    /// <param name="result"><c>ok</c>, <c>FAILED</c> or <c>ignored</c>.</param>
    public IReadOnlyList<string> Named(string result) =>
        [.. Tests.Where(test => test.Result == result).Select(test => test.Name).Distinct().Order(StringComparer.Ordinal)];
}
