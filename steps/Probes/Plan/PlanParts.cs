using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Probes.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Plan;

/// <summary>Reads the plan part by part.</summary>
internal sealed class PlanParts(LedgerErrors errors)
{
    private const int LastStage = 99;

    private readonly LedgerValues values = new(errors);

    public RunbookPlan? Plan(YamlNode root)
    {
        if (LedgerMap.Of(values, root, "", "clauses!", "subjects!", "stages!", "validation!") is not { } map)
        {
            return null;
        }

        var clauses = new PlanClauses(values).Read(map.Member("clauses"));
        var subjects = new PlanSubjects(values).Read(map.Member("subjects"));
        var gates = new PlanGates(values, clauses, subjects);
        var stages = Stages(map.Member("stages"), gates);
        var validation = LedgerMap.Of(values, map.Member("validation"), "validation", "gates!");
        return new RunbookPlan(
            clauses, subjects, [.. stages.SelectMany(stage => stage.Gates), .. gates.Read(validation, [StageExit.Validation])]);
    }

    private IReadOnlyList<PlannedStage> Stages(YamlNode? node, PlanGates gates)
    {
        var before = errors.Count;
        var stages = values.List(node, "stages", (item, what) => Stage(item, what, gates));
        var seen = stages.SelectMany(stage => stage.Exits).ToList();
        // The chain and the ledger know these alone, so that no other could be left.
        if (node is not null && errors.Count == before && !seen.SequenceEqual(StageExit.Way))
        {
            errors.Add(
                node, $"expected stages to be {Names(StageExit.Way)}, in this order, seen {(seen.Count == 0 ? "none" : Names(seen))}");
        }

        return stages;
    }

    private PlannedStage? Stage(YamlNode node, string what, PlanGates gates)
    {
        if (LedgerMap.Of(values, node, what, "stage!", "steps", "gates!") is not { } map
            || map.Whole("stage", 0, LastStage) is not { } number)
        {
            return null;
        }

        var exits = map.Member("steps") is { } steps
            ? values.List(steps, map.Name("steps"), (item, name) => Step(item, name, number))
            : [new StageExit(number)];
        return new PlannedStage(exits, gates.Read(map, exits));
    }

    private StageExit? Step(YamlNode node, string what, int stage) =>
        LedgerMap.Of(values, node, what, "step!")?.Whole("step", 1, 99) is { } step ? new StageExit(stage, step) : null;

    private static string Names(IEnumerable<StageExit> exits) => string.Join(", ", exits.Select(exit => exit.Name));

    private sealed record PlannedStage(IReadOnlyList<StageExit> Exits, IReadOnlyList<GateRequirement> Gates);
}
