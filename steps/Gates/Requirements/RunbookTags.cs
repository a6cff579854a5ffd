namespace RolloutSpecs.Gates;

/// <summary>The tags that place a scenario in the runbook, and what they may say; pure.</summary>
public static class RunbookTags
{
    /// <summary>The key of a scenario's gate.</summary>
    public const string Gate = "Gate";

    /// <summary>The key of the clauses that a scenario covers.</summary>
    public const string Runbook = "Runbook";

    /// <summary>The key of a scenario's surface.</summary>
    public const string Surface = "Surface";

    private const string Stage = "Stage";
    private const string Step = "Step";
    private const string Rollback = "Rollback";

    private static readonly Dictionary<string, IReadOnlyList<string>> Known = new()
    {
        [Stage] = Distinct(RunbookRequirements.Parts.Select(part => $"{part.Stage}")),
        [Step] = Distinct(RunbookRequirements.Parts.Select(part => $"{part.Step}")),
        [Gate] = Distinct(RunbookRequirements.All.Select(gate => gate.Gate)),
        [Rollback] = ["Validation"],
        [Surface] = RunbookRequirements.Surfaces,
        [Runbook] = Distinct(Clauses.All.Select(clause => clause.Number)),
    };

    /// <summary>Why a tag cannot stand anywhere, or null; a tag of another key is nobody's business.</summary>
    /// <param name="tag">The tag, without the @.</param>
    public static string? Problem(string tag)
    {
        var word = new string([.. tag.TakeWhile(char.IsAsciiLetter)]);
        return Known.Keys.FirstOrDefault(key => key.Equals(word, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => null,
            var key when !tag.StartsWith($"{key}:", StringComparison.Ordinal) => $"@{tag} is written @{key}:{Known[key][0]}",
            var key when !Known[key].Contains(tag[(key.Length + 1)..]) => $"@{tag} names nothing that the runbook knows; expected one of @{key}:{string.Join($", @{key}:", Known[key])}",
            _ => null,
        };
    }

    /// <summary>What keeps a scenario's tags from placing it; none where all is well.</summary>
    /// <param name="tags">Its own and those of its feature, rule and Examples, without the @.</param>
    /// <param name="row">Its Examples row, by header.</param>
    public static IEnumerable<string> Problems(IReadOnlyList<string> tags, IReadOnlyDictionary<string, string> row)
    {
        var (gates, stages, steps, surfaces) = (ValuesOf(tags, Gate), ValuesOf(tags, Stage), ValuesOf(tags, Step), ValuesOf(tags, Surface));
        if (gates.Count != 1 || stages.Count == 0 == (ValuesOf(tags, Rollback).Count == 0))
        {
            yield return "a scenario needs exactly one @Gate:name tag, and either @Stage:N tags or @Rollback:Validation, its own or its feature's";
        }

        if (steps.Count > 0 && (stages.Count == 0 || stages.Any(stage => stage != "3")))
        {
            yield return $"@Step:{steps[0]} stands where the stage is not 3 alone; only stage 3 has steps";
        }

        if (surfaces.Count > 1 || (row.TryGetValue("surface", out var surface) && !surfaces.SequenceEqual([surface])))
        {
            yield return $"a scenario of one surface needs that surface's tag alone, seen {(surfaces.Count == 0 ? "none" : $"@Surface:{string.Join(", @Surface:", surfaces)}")}";
        }

        foreach (var (part, gate) in PartsOf(tags).SelectMany(part => gates.Where(Known[Gate].Contains).Select(gate => (part, gate))))
        {
            if (RunbookRequirements.GatesOf(part) is var held && !held.Contains(gate))
            {
                yield return $"@Gate:{gate} is no gate of {part.Name}; its gates are {string.Join(", ", held)}";
            }
        }
    }

    /// <summary>The parts of the runbook that a scenario's tags name; those that nobody knows are left out.</summary>
    public static IReadOnlyList<StageExit> PartsOf(IReadOnlyList<string> tags)
    {
        var (stages, steps) = (ValuesOf(tags, Stage), ValuesOf(tags, Step));
        return
        [
            .. RunbookRequirements.Parts.Where(part => part.Stage is null
                ? ValuesOf(tags, Rollback).SequenceEqual(Known[Rollback])
                : stages.Contains($"{part.Stage}") && (part.Step is null || steps.Count == 0 || steps.Contains($"{part.Step}"))),
        ];
    }

    /// <summary>The values of a key's tags, each once.</summary>
    public static IReadOnlyList<string> ValuesOf(IReadOnlyList<string> tags, string key) =>
        [.. tags.Where(tag => tag.StartsWith($"{key}:", StringComparison.Ordinal)).Select(tag => tag[(key.Length + 1)..]).Distinct()];

    private static IReadOnlyList<string> Distinct(IEnumerable<string> values) => [.. values.Where(value => value.Length > 0).Distinct()];
}
