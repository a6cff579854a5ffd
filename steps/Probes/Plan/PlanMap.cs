using System.Text.RegularExpressions;
using RolloutSpecs.Probes.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Plan;

/// <summary>Reads a map whose keys are names that the plan itself gives.</summary>
internal static class PlanMap
{
    public static IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Entries(
        LedgerValues values, YamlNode? node, string what, string entry, Regex form, string formed)
    {
        if (node is not YamlMappingNode { Children.Count: > 0 } mapping)
        {
            if (node is not null)
            {
                values.Errors.Add(node, $"expected {what} to be a map of at least {entry}, seen {LedgerValues.Seen(node)}");
            }

            yield break;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && form.IsMatch(name))
            {
                yield return (name, key, value);
            }
            else
            {
                values.Errors.Add(key, $"expected {entry} of {what} to have {formed}, seen {LedgerValues.Seen(key)}");
            }
        }
    }
}
