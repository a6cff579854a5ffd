using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>A map of the ledger whose keys are fixed.</summary>
internal sealed class LedgerMap
{
    private readonly LedgerValues values;
    private readonly Dictionary<string, YamlNode> members = [];
    private readonly HashSet<string> needed;

    private LedgerMap(LedgerValues values, YamlMappingNode node, string what, IEnumerable<string> needed)
    {
        (this.values, Node, What) = (values, node, what);
        this.needed = [.. needed];
    }

    public YamlNode Node { get; }

    public string What { get; }

    public IEnumerable<string> Keys => members.Keys;

    /// <summary>Reads a map; keys that end with ! are needed.</summary>
    public static LedgerMap? Of(LedgerValues values, YamlNode? node, string what, params string[] keys)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                var known = keys.Select(key => key.TrimEnd('!')).ToList();
                var map = new LedgerMap(values, mapping, what, keys.Where(key => key.EndsWith('!')).Select(key => key.TrimEnd('!')));
                map.Fill(mapping, known);
                return map;
            default:
                values.Errors.Add(
                    node,
                    $"expected {(what.Length == 0 ? $"the {values.Errors.Document}" : what)} to be a map, seen {LedgerValues.Seen(node)}");
                return null;
        }
    }

    public YamlNode? Member(string key) => members.GetValueOrDefault(key);

    public string? Text(string key) => values.Line(Member(key), Name(key));

    public int? Whole(string key, int least, int most) => values.Whole(Member(key), Name(key), least, most);

    public string Name(string key) => What.Length == 0 ? key : $"{What}.{key}";

    private void Fill(YamlMappingNode mapping, List<string> known)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && known.Contains(name))
            {
                members[name] = value;
            }
            else
            {
                var seen = (key as YamlScalarNode)?.Value ?? LedgerValues.Seen(key);
                values.Errors.Add(
                    key, $"expected one of {string.Join(", ", known)}{(What.Length == 0 ? "" : $" in {What}")}, seen the key '{seen}'");
            }
        }

        foreach (var missing in needed.Where(key => !members.ContainsKey(key)))
        {
            values.Errors.Add(mapping, $"expected {Name(missing)}, seen nothing");
        }
    }
}
