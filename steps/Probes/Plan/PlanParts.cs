using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

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
            clauses,
            subjects,
            [.. stages.SelectMany(stage => stage.Gates), .. gates.Read(validation, [new RunbookPart(null, null)])],
            [.. stages.SelectMany(stage => stage.Parts), new RunbookPart(null, null)]);
    }

    private IReadOnlyList<PlannedStage> Stages(YamlNode? node, PlanGates gates)
    {
        var before = errors.Count;
        var stages = values.List(node, "stages", (item, what) => Stage(item, what, gates));
        if (node is not null && stages.Count == 0 && errors.Count == before)
        {
            errors.Add(node, "expected stages to hold at least one stage, seen an empty list");
        }

        foreach (var (earlier, later) in stages.Zip(stages.Skip(1)).Where(pair => pair.Second.Number != pair.First.Number + 1))
        {
            errors.Add(later.Node, $"expected stage {earlier.Number + 1} after stage {earlier.Number}, seen stage {later.Number}");
        }

        return stages;
    }

    private PlannedStage? Stage(YamlNode node, string what, PlanGates gates)
    {
        if (LedgerMap.Of(values, node, what, "stage!", "steps", "gates!") is not { } map || map.Whole("stage", 0, LastStage) is not { } number)
        {
            return null;
        }

        var steps = new PlanSteps(values).Read(map.Member("steps"), map.Name("steps"));
        IReadOnlyList<RunbookPart> parts = steps.Count == 0 ? [new(number, null)] : [.. steps.Select(step => new RunbookPart(number, step))];
        return new PlannedStage(number, parts, gates.Read(map, parts), map.Member("stage")!);
    }

    private sealed record PlannedStage(int Number, IReadOnlyList<RunbookPart> Parts, IReadOnlyList<GateRequirement> Gates, YamlNode Node);
}
