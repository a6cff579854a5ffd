namespace RolloutSpecs.Gates.Requirements;

/// <summary>
/// The plan that the features' tags alone let assume: where the true one cannot be read, it says which cases there are that nobody may
/// judge.
/// </summary>
public static class AssumedPlan
{
    /// <summary>What the tags of scenarios name; it demands nothing.</summary>
    /// <param name="scenarios">Each scenario's tags, without the @.</param>
    public static RunbookPlan Of(IReadOnlyList<IReadOnlyList<string>> scenarios) => new(
        [.. Named(scenarios, RunbookTags.Runbook).Select(number => new Clause(number, ""))],
        new Dictionary<string, IReadOnlyList<string>> { [RunbookPlan.SurfaceList] = [.. Named(scenarios, RunbookTags.Surface)] },
        [
            .. from exit in RunbookPlan.Exits
               from gate in Named(scenarios, RunbookTags.Gate)
               select new GateRequirement(gate, [], 0, []) { Part = exit },
        ]);

    private static IEnumerable<string> Named(IReadOnlyList<IReadOnlyList<string>> scenarios, string key) =>
        scenarios.SelectMany(tags => RunbookTags.ValuesOf(tags, key)).Distinct();
}
