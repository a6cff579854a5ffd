using RolloutSpecs.Gates.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads what the ledger says is deployed.</summary>
/// <param name="values">Reads single values.</param>
internal sealed class LedgerDeployments(LedgerValues values)
{
    private const string Runtime = "services.runtime";

    private static readonly string[] ServiceKeys = ["service", "current", "rollback"];

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
        LedgerMap.Of(values, node, what, what == Runtime ? [.. ServiceKeys, "build_sha", "url"] : ServiceKeys) is { } map
            ? new LedgerService(map.Text("service"), map.Text("current"), map.Text("rollback"))
            {
                BuildSha = values.Formed(map, "build_sha", LedgerForms.IsCommit, "a git commit of 7 to 40 hexadecimal digits"),
                Url = values.Formed(
                    map,
                    "url",
                    LedgerForms.IsAddress,
                    "an absolute http or https address without credentials, query or fragment") is { } url ? new Uri(url) : null,
            }
            : null;

    private LedgerSurface? Surface(YamlNode node, string what)
    {
        if (LedgerMap.Of(
            values, node, what, "app", "build", "ref", "source", "fallback_markers", "topic", "origin", "token") is not { } map)
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
            map.Text("topic"))
        {
            Origin = values.Formed(map, "origin", LedgerForms.IsOrigin, "an origin such as https://openagents.com"),
            Token = Token(map.Member("token"), map.Name("token")),
        };
    }

    private LedgerToken? Token(YamlNode? node, string what)
    {
        if (LedgerMap.Of(values, node, what, "command", "file") is not { } map)
        {
            return null;
        }

        var (command, file) = (values.NonEmpty(map.Member("command"), map.Name("command")), map.Text("file"));
        return map.Keys.Count() == 1
            ? new LedgerToken(command, file)
            : values.Refuse<LedgerToken>(node!, $"expected {what} to hold command or file, one of them, seen {map.Keys.Count()}");
    }
}
