using System.Text.RegularExpressions;
using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads the runbook's clauses.</summary>
internal sealed partial class PlanClauses(LedgerValues values)
{
    public IReadOnlyList<Clause> Read(YamlNode? node) => [.. PlanMap.Entries(values, node, "clauses", "a clause", NumberForm(), "a number such as \"1.4\"")
        .Select(entry => Clause(entry.Name, entry.Value))
        .OfType<Clause>()];

    private Clause? Clause(string number, YamlNode node) =>
        LedgerMap.Of(values, node, $"clauses.{number}", "text!", "artifact") is { } map && map.Text("text") is { } text
            ? new Clause(number, text, map.Text("artifact"))
            : null;

    [GeneratedRegex(@"^[0-9]{1,3}\.[0-9]{1,3}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberForm();
}
