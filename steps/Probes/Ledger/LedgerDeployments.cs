using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads what the ledger says is deployed.</summary>
/// <param name="values">Reads single values.</param>
internal sealed class LedgerDeployments(LedgerValues values)
{
    public IReadOnlyDictionary<string, LedgerService> Services(YamlNode? node) =>
        Entries(LedgerMap.Of(values, node, "services", "control", "runtime", "khala"), Service);

    public IReadOnlyDictionary<string, LedgerSurface> Surfaces(YamlNode? node) =>
        Entries(LedgerMap.Of(values, node, "surfaces", "web", "desktop", "ios"), Surface);

    private static Dictionary<string, T> Entries<T>(LedgerMap? map, Func<YamlNode, string, T?> read)
        where T : class
    {
        var entries = new Dictionary<string, T>();
        foreach (var key in map?.Keys ?? [])
        {
            if (read(map!.Member(key)!, map.Name(key)) is { } entry)
            {
                entries[key] = entry;
            }
        }

        return entries;
    }

    private LedgerService? Service(YamlNode node, string what) =>
        LedgerMap.Of(values, node, what, "service", "current", "rollback") is { } map
            ? new LedgerService(map.Text("service"), map.Text("current"), map.Text("rollback"))
            : null;

    private LedgerSurface? Surface(YamlNode node, string what)
    {
        if (LedgerMap.Of(values, node, what, "app", "build", "ref", "source", "fallback_markers", "topic") is not { } map)
        {
            return null;
        }

        var reference = map.Text("ref");
        if (reference is not null && !LedgerForms.IsReference(reference))
        {
            values.Errors.Add(map.Member("ref")!, $"expected {map.Name("ref")} to be a git ref, seen '{reference}'");
        }

        var source = map.Text("source");
        if (source is not null && !LedgerForms.IsInside(source))
        {
            values.Errors.Add(map.Member("source")!, $"expected {map.Name("source")} to be a path inside the workspace, seen '{source}'");
        }

        return new LedgerSurface(
            map.Text("app"),
            map.Text("build"),
            reference,
            source,
            values.NonEmpty(map.Member("fallback_markers"), map.Name("fallback_markers")),
            map.Text("topic"));
    }
}
