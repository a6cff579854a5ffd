using System.Text.RegularExpressions;
using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads what is judged each for itself, list by list.</summary>
internal sealed partial class PlanSubjects(LedgerValues values)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Read(YamlNode? node)
    {
        var subjects = PlanMap.Entries(values, node, "subjects", "a list", NameForm(), "a name in lower case, such as surfaces")
            .ToDictionary(entry => entry.Name, entry => Names(entry.Value, $"subjects.{entry.Name}"));
        if (node is YamlMappingNode && !subjects.ContainsKey(RunbookPlan.SurfaceList))
        {
            values.Errors.Add(node, $"expected subjects.{RunbookPlan.SurfaceList}, which the tag @{RunbookTags.Surface} names, seen nothing");
        }

        return subjects;
    }

    private IReadOnlyList<string> Names(YamlNode node, string what)
    {
        values.Once(node, what);
        return values.NonEmpty(node, what);
    }

    [GeneratedRegex("^[a-z][a-z_]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameForm();
}
