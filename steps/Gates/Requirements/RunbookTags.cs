using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>The tags that place a scenario in the runbook, and what they may say; pure.</summary>
/// <param name="plan">What the runbook must hold.</param>
public sealed class RunbookTags(RunbookPlan plan)
{
    /// <summary>The key of a scenario's gate.</summary>
    public const string Gate = "Gate";

    /// <summary>The key of the clauses that a scenario covers.</summary>
    public const string Runbook = "Runbook";

    /// <summary>The key of a scenario's surface.</summary>
    public const string Surface = "Surface";

    /// <summary>The key of a scenario's stages.</summary>
    public const string Stage = "Stage";

    /// <summary>The key of a scenario's steps, in a stage that has any.</summary>
    public const string Step = "Step";

    /// <summary>The key of a scenario of a rollback's validation.</summary>
    public const string Rollback = "Rollback";

    /// <summary>The key of what a gate's failure tells of, by which a rollback is planned.</summary>
    public const string Cause = "Cause";

    private readonly Dictionary<string, IReadOnlyList<string>> known = new()
    {
        [Stage] = Distinct(RunbookPlan.Exits.Select(part => $"{part.Stage}")),
        [Step] = Distinct(RunbookPlan.Exits.Select(part => $"{part.Step}")),
        [Gate] = plan.GateNames,
        [Rollback] = ["Validation"],
        [Surface] = plan.Surfaces,
        [Cause] = RollbackCauseWords.All,
        [Runbook] = Distinct(plan.Clauses.Select(clause => clause.Number)),
    };

    /// <summary>Why a tag cannot stand anywhere, or null; a tag of another key is nobody's business.</summary>
    /// <param name="tag">The tag, without the @.</param>
    public string? Problem(string tag)
    {
        var word = new string([.. tag.TakeWhile(char.IsAsciiLetter)]);
        return known.Keys.FirstOrDefault(key => key.Equals(word, StringComparison.OrdinalIgnoreCase)) switch
        {
            null => null,
            var key when !tag.StartsWith($"{key}:", StringComparison.Ordinal) =>
                $"@{tag} is written @{key}:{(known[key] is [var first, ..] ? first : "")}",
            var key when !known[key].Contains(tag[(key.Length + 1)..]) =>
                $"@{tag} names nothing that the runbook knows; expected one of @{key}:{string.Join($", @{key}:", known[key])}",
            _ => null,
        };
    }

    /// <summary>What keeps a scenario's tags from placing it; none where all is well.</summary>
    /// <param name="tags">Its own and those of its feature, rule and Examples, without the @.</param>
    /// <param name="row">Its Examples row, by header.</param>
    public IEnumerable<string> Problems(IReadOnlyList<string> tags, IReadOnlyDictionary<string, string> row)
    {
        var (gates, stages, steps, surfaces) = (ValuesOf(tags, Gate), ValuesOf(tags, Stage), ValuesOf(tags, Step), ValuesOf(tags, Surface));
        if (gates.Count != 1 || stages.Count == 0 == (ValuesOf(tags, Rollback).Count == 0))
        {
            yield return "a scenario needs exactly one @Gate:name tag, and either @Stage:N tags or @Rollback:Validation, "
                + "its own or its feature's";
        }

        if (steps.Count > 0 && (stages.Count == 0 || stages.Any(stage => !Stepped.Contains(stage))))
        {
            var stepped = string.Join(" or ", Stepped);
            yield return $"@Step:{steps[0]} stands where the stage is not {stepped} alone; only stage {stepped} has steps";
        }

        if (surfaces.Count > 1 || (row.TryGetValue("surface", out var surface) && !surfaces.SequenceEqual([surface])))
        {
            yield return $"a scenario of one surface needs that surface's tag alone, seen "
                + $"{(surfaces.Count == 0 ? "none" : $"@Surface:{string.Join(", @Surface:", surfaces)}")}";
        }

        if (ValuesOf(tags, Cause) is var causes && (causes.Count > 1 || (causes.Count == 0 && PartsOf(tags).Any(exit => exit.Stage != 0))))
        {
            yield return $"gate {string.Join(", ", gates)} needs exactly one @{Cause} tag, by which a no-go from stage 1 on plans its "
                + "rollback, "
                + $"seen {(causes.Count == 0 ? "none" : $"@{Cause}:{string.Join($", @{Cause}:", causes)}")}";
        }

        foreach (var (part, gate) in PartsOf(tags).SelectMany(part => gates.Where(known[Gate].Contains).Select(gate => (part, gate))))
        {
            if (plan.GatesOf(part) is var held && !held.Contains(gate))
            {
                yield return $"@Gate:{gate} is no gate of {part.Name}; its gates are {string.Join(", ", held)}";
            }
        }
    }

    /// <summary>The parts of the runbook that a scenario's tags name; those that nobody knows are left out.</summary>
    public IReadOnlyList<StageExit> PartsOf(IReadOnlyList<string> tags)
    {
        var (stages, steps) = (ValuesOf(tags, Stage), ValuesOf(tags, Step));
        return
        [
            .. RunbookPlan.Exits.Where(part => part.Stage is null
                ? ValuesOf(tags, Rollback).SequenceEqual(known[Rollback])
                : stages.Contains($"{part.Stage}") && (part.Step is null || steps.Count == 0 || steps.Contains($"{part.Step}"))),
        ];
    }

    /// <summary>The values of a key's tags, each once.</summary>
    public static IReadOnlyList<string> ValuesOf(IReadOnlyList<string> tags, string key) =>
        [.. tags.Where(tag => tag.StartsWith($"{key}:", StringComparison.Ordinal)).Select(tag => tag[(key.Length + 1)..]).Distinct()];

    private static IReadOnlyList<string> Stepped { get; } =
        Distinct(RunbookPlan.Exits.Where(part => part.Step is not null).Select(part => $"{part.Stage}"));

    private static IReadOnlyList<string> Distinct(IEnumerable<string> values) => [.. values.Where(value => value.Length > 0).Distinct()];
}
