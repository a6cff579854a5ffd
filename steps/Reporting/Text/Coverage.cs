using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>A runbook clause and the scenarios that cover it.</summary>
/// <param name="Clause">The clause, such as 1.1.</param>
/// <param name="Verdict">The scenarios' verdicts, rolled up.</param>
/// <param name="Scenarios">The scenarios that cover it.</param>
public sealed record Coverage(string Clause, Verdict Verdict, IReadOnlyList<ScenarioView> Scenarios)
{
    /// <summary>The clauses that the run's scenarios name, in the runbook's order.</summary>
    public static IReadOnlyList<Coverage> Of(IEnumerable<ScenarioView> scenarios) =>
    [
        .. scenarios
            .SelectMany(scenario => scenario.Result.Clauses.Distinct().Select(clause => (clause, scenario)))
            .GroupBy(pair => pair.clause, pair => pair.scenario)
            .OrderBy(group => SortKey(group.Key), StringComparer.Ordinal)
            .Select(group => new Coverage(
                group.Key, group.Select(scenario => scenario.Result.Verdict).RollUp(), [.. group])),
    ];

    // Numbers are padded, so that 10.1 comes after 2.1.
    private static string SortKey(string clause) =>
        string.Join('.', clause.Split('.').Select(part => part.PadLeft(6, '0')));
}
