using System.Globalization;

namespace RolloutSpecs.Gates;

/// <summary>The plan that the features' tags alone let assume: where the true one cannot be read, it says which cases there are that nobody may judge.</summary>
public static class AssumedPlan
{
    /// <summary>What the tags of scenarios name; it demands nothing.</summary>
    /// <param name="scenarios">Each scenario's tags, without the @.</param>
    public static RunbookPlan Of(IReadOnlyList<IReadOnlyList<string>> scenarios)
    {
        var placed = scenarios.SelectMany(PlacesOf).Distinct().ToList();
        var stepped = placed.Where(place => place.Part.Step is not null).Select(place => place.Part.Stage).ToHashSet();
        var parts = placed.Select(place => place.Part)
            .Where(part => part.Step is not null || !stepped.Contains(part.Stage))
            .Distinct()
            .OrderBy(part => part.Stage ?? int.MaxValue)
            .ThenBy(part => part.Step)
            .ToList();
        return new RunbookPlan(
            Named(scenarios, RunbookTags.Runbook, number => new Clause(number, "")),
            new Dictionary<string, IReadOnlyList<string>> { [RunbookPlan.SurfaceList] = Named(scenarios, RunbookTags.Surface, name => name) },
            [
                .. from part in parts
                   from gate in placed.Where(place => place.Part.Stage == part.Stage).Select(place => place.Gate).Distinct()
                   select new GateRequirement(gate, [], 0, []) { Part = part },
            ],
            parts);
    }

    private static IEnumerable<(RunbookPart Part, string Gate)> PlacesOf(IReadOnlyList<string> tags) =>
        from part in PartsOf(tags)
        from gate in RunbookTags.ValuesOf(tags, RunbookTags.Gate)
        select (part, gate);

    private static IEnumerable<RunbookPart> PartsOf(IReadOnlyList<string> tags)
    {
        var steps = NumbersOf(tags, RunbookTags.Step).Select(step => (int?)step).DefaultIfEmpty().ToList();
        return NumbersOf(tags, RunbookTags.Stage)
            .SelectMany(stage => steps.Select(step => new RunbookPart(stage, step)))
            .Concat(RunbookTags.ValuesOf(tags, RunbookTags.Rollback).Take(1).Select(_ => new RunbookPart(null, null)));
    }

    private static IEnumerable<int> NumbersOf(IReadOnlyList<string> tags, string key) => RunbookTags.ValuesOf(tags, key)
        .Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
        .Where(number => number >= 0);

    private static IReadOnlyList<T> Named<T>(IReadOnlyList<IReadOnlyList<string>> scenarios, string key, Func<string, T> made) =>
        [.. scenarios.SelectMany(tags => RunbookTags.ValuesOf(tags, key)).Distinct().Select(made)];
}
