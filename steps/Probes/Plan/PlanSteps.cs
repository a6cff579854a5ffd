using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads the steps of a stage, in order.</summary>
internal sealed class PlanSteps(LedgerValues values)
{
    public IReadOnlyList<int> Read(YamlNode? node, string what)
    {
        var steps = values.List(node, what, Step);
        if (node is YamlSequenceNode { Children.Count: 0 })
        {
            values.Errors.Add(node, $"expected {what} to hold at least one step, seen an empty list: leave it out where the stage has none");
        }

        foreach (var (earlier, later) in steps.Zip(steps.Skip(1)).Where(pair => pair.Second.Number <= pair.First.Number))
        {
            values.Errors.Add(later.Node, $"expected a step above {earlier.Number} after it, seen {later.Number}");
        }

        return [.. steps.Select(step => step.Number)];
    }

    private PlannedStep? Step(YamlNode node, string what) =>
        LedgerMap.Of(values, node, what, "step!") is { } map && map.Whole("step", 1, 99) is { } number ? new PlannedStep(number, map.Member("step")!) : null;

    private sealed record PlannedStep(int Number, YamlNode Node);
}
