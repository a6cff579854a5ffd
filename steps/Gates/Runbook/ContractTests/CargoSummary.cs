namespace RolloutSpecs.Gates.Runbook.ContractTests;

/// <summary>A line <c>test result: …</c>, with which a test binary ends.</summary>
/// <param name="Word"><c>ok</c> or <c>FAILED</c>.</param>
/// <param name="Passed">How many tests passed.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Ignored">How many were ignored.</param>
/// <param name="Measured">How many were measured as benchmarks.</param>
public sealed record CargoSummary(string Word, int Passed, int Failed, int Ignored, int Measured)
{
    /// <summary>All that it counts of those that were to run.</summary>
    public int Total => Passed + Failed + Ignored + Measured;
}
