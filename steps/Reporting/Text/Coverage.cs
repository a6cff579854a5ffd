using RolloutSpecs.Gates;

namespace RolloutSpecs.Reporting;

/// <summary>A runbook clause and the scenarios of a run that cover it.</summary>
/// <param name="Clause">The clause, such as 1.1.</param>
/// <param name="Text">What it asks, or empty where the runbook has no such clause.</param>
/// <param name="Verdict">The scenarios' verdicts, rolled up, or null where none ran.</param>
/// <param name="Artifact">What of each run fulfils it where no scenario does, or null.</param>
/// <param name="Scenarios">The scenarios that cover it.</param>
public sealed record Coverage(string Clause, string Text, Verdict? Verdict, string? Artifact, IReadOnlyList<ScenarioView> Scenarios)
{
    /// <summary>Every clause of the runbook, and whatever else the run's scenarios name, in order.</summary>
    public static IReadOnlyList<Coverage> Of(IEnumerable<ScenarioView> scenarios)
    {
        var named = scenarios
            .SelectMany(scenario => scenario.Result.Clauses.Distinct().Select(clause => (clause, scenario)))
            .ToLookup(pair => pair.clause, pair => pair.scenario);
        var known = Clauses.All.ToDictionary(clause => clause.Number);
        return
        [
            .. known.Keys.Union(named.Select(group => group.Key))
                .OrderBy(SortKey, StringComparer.Ordinal)
                .Select(number => Of(number, known.GetValueOrDefault(number), [.. named[number]])),
        ];
    }

    private static Coverage Of(string number, Clause? clause, IReadOnlyList<ScenarioView> scenarios) => new(
        number,
        clause?.Text ?? "",
        scenarios.Count == 0 ? null : scenarios.Select(scenario => scenario.Result.Verdict).RollUp(),
        clause?.Artifact,
        scenarios);

    // Numbers are padded, so that 10.1 comes after 2.1.
    private static string SortKey(string clause) =>
        string.Join('.', clause.Split('.').Select(part => part.PadLeft(6, '0')));
}
