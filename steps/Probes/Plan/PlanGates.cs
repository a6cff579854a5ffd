using System.Text.RegularExpressions;
using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads what gates must hold.</summary>
/// <param name="values">Reads single values.</param>
/// <param name="clauses">The clauses that a gate may name.</param>
/// <param name="subjects">The lists that a gate may name.</param>
internal sealed partial class PlanGates(
    LedgerValues values, IReadOnlyList<Clause> clauses, IReadOnlyDictionary<string, IReadOnlyList<string>> subjects)
{
    private const int MostScenarios = 1000;

    /// <summary>The gates under a map's key, in each of the parts that it describes.</summary>
    public IReadOnlyList<GateRequirement> Read(LedgerMap? map, IReadOnlyList<StageExit> parts)
    {
        var gates = map is null
            ? []
            : PlanMap.Entries(values, map.Member("gates"), map.Name("gates"), "a gate", NameForm(), "a name in lower case, such as error-budget")
                .Select(entry => Gate(entry.Name, entry.Key, entry.Value, $"{map.Name("gates")}.{entry.Name}"))
                .OfType<GateRequirement>()
                .ToList();
        return [.. parts.SelectMany(part => gates.Select(gate => gate with { Part = part }))];
    }

    private GateRequirement? Gate(string name, YamlNode key, YamlNode node, string what)
    {
        if (LedgerMap.Of(values, node, what, "clauses!", "scenarios!", "each", "of_each") is not { } map)
        {
            return null;
        }

        var each = Each(map);
        var ofEach = OfEach(map);
        return map.Whole("scenarios", 1, MostScenarios) is { } scenarios
            ? new GateRequirement(name, Clauses(map), scenarios, each, ofEach) { Line = key.Start.Line }
            : null;
    }

    private IReadOnlyList<string> Clauses(LedgerMap map)
    {
        values.Once(map.Member("clauses"), map.Name("clauses"));
        var named = values.NonEmpty(map.Member("clauses"), map.Name("clauses"));
        foreach (var unknown in named.Where(number => clauses.All(clause => clause.Number != number)))
        {
            values.Errors.Add(map.Member("clauses")!, $"expected {map.Name("clauses")} to name clauses of the plan, seen '{unknown}'");
        }

        return named;
    }

    private IReadOnlyList<string> Each(LedgerMap map) => map.Text("each") switch
    {
        null => [],
        var list when subjects.TryGetValue(list, out var names) => names,
        var list => values.Refuse<IReadOnlyList<string>>(
            map.Member("each")!, $"expected {map.Name("each")} to be {string.Join(" or ", subjects.Keys)}, seen '{list}'") ?? [],
    };

    private int OfEach(LedgerMap map) => (map.Whole("of_each", 1, MostScenarios), map.Member("each")) switch
    {
        (null, _) => 1,
        ({ } number, not null) => number,
        _ => values.Refuse<int>(map.Member("of_each")!, $"expected {map.Name("of_each")} beside each alone, seen it without"),
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameForm();
}
