using NodaTime;
using RolloutSpecs.Gates;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads the ledger part by part.</summary>
internal sealed class LedgerParts(LedgerErrors errors)
{
    private static readonly string[] ServiceNames = ["control", "runtime", "khala"];
    private static readonly string[] SurfaceNames = ["web", "desktop", "ios"];
    private readonly LedgerValues values = new(errors);

    public RolloutLedger? Ledger(YamlNode root)
    {
        var map = Map(
            root, "", "rollout!", "owner", "time_zone", "holidays", "dependencies", "contract_tests", "cloud", "services", "surfaces",
            "topics", "checks", "cohort_members", "stages", "hold_restarts", "rollbacks");
        return map is null ? null : new RolloutLedger(
            map.Text("rollout") ?? "",
            map.Text("owner"),
            TimeZone(map),
            [.. values.List<object>(map.Member("holidays"), "holidays", (node, what) => values.Date(node, what)).Cast<LocalDate>()],
            Dependencies(Map(map.Member("dependencies"), "dependencies", "repository!", "issues!")),
            ContractTests(Map(map.Member("contract_tests"), "contract_tests", "package!", "filter!")),
            Cloud(Map(map.Member("cloud"), "cloud", "project!", "region!")),
            Entries(Map(map.Member("services"), "services", ServiceNames), Service),
            Entries(Map(map.Member("surfaces"), "surfaces", SurfaceNames), Surface),
            Texts(map.Member("topics"), "topics"),
            Checks(Map(map.Member("checks"), "checks", "migration", "backfill", "cohort", "sync_tables")),
            Texts(map.Member("cohort_members"), "cohort_members"),
            values.List(map.Member("stages"), "stages", Stage),
            values.List(map.Member("hold_restarts"), "hold_restarts", HoldRestart),
            values.List(map.Member("rollbacks"), "rollbacks", Rollback));
    }

    private LedgerMap? Map(YamlNode? node, string what, params string[] keys) => LedgerMap.Of(values, node, what, keys);

    private string? TimeZone(LedgerMap map)
    {
        var zone = map.Text("time_zone");
        return zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? zone
            : values.Refuse<string>(map.Member("time_zone")!, $"expected time_zone to be a TZDB id such as America/Chicago, seen '{zone}'");
    }

    private LedgerDependencies? Dependencies(LedgerMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var repository = map.Text("repository") ?? "";
        if (repository.Length > 0 && !LedgerForms.IsRepository(repository))
        {
            errors.Add(map.Member("repository")!, $"expected dependencies.repository to be owner/name, seen '{repository}'");
        }

        var issues = values.List(map.Member("issues"), "dependencies.issues", Issue);
        foreach (var number in issues.CountBy(issue => issue.Number).Where(count => count.Value > 1))
        {
            errors.Add(map.Member("issues")!, $"expected each issue once in dependencies.issues, seen {number.Key} {number.Value} times");
        }

        return new LedgerDependencies(repository, issues);
    }

    private DependencyIssue? Issue(YamlNode node, string what)
    {
        var map = Map(node, what, "number!", "id!");
        return map?.Whole("number", 1, int.MaxValue) is { } number && map.Text("id") is { } id ? new DependencyIssue(number, id) : null;
    }

    private static LedgerContractTests? ContractTests(LedgerMap? map) =>
        map?.Text("package") is { } package && map.Text("filter") is { } filter ? new LedgerContractTests(package, filter) : null;

    private static LedgerCloud? Cloud(LedgerMap? map) =>
        map?.Text("project") is { } project && map.Text("region") is { } region ? new LedgerCloud(project, region) : null;

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
        Map(node, what, "service", "current", "rollback") is { } map
            ? new LedgerService(map.Text("service"), map.Text("current"), map.Text("rollback"))
            : null;

    private LedgerSurface? Surface(YamlNode node, string what)
    {
        if (Map(node, what, "app", "build", "ref", "source", "fallback_markers", "topic") is not { } map)
        {
            return null;
        }

        var reference = map.Text("ref");
        if (reference is not null && !LedgerForms.IsReference(reference))
        {
            errors.Add(map.Member("ref")!, $"expected {map.Name("ref")} to be a git ref, seen '{reference}'");
        }

        var source = map.Text("source");
        if (source is not null && !LedgerForms.IsInside(source))
        {
            errors.Add(map.Member("source")!, $"expected {map.Name("source")} to be a path inside the workspace, seen '{source}'");
        }

        return new LedgerSurface(
            map.Text("app"),
            map.Text("build"),
            reference,
            source,
            NonEmpty(map.Member("fallback_markers"), map.Name("fallback_markers")),
            map.Text("topic"));
    }

    private LedgerChecks Checks(LedgerMap? map) => map is null ? LedgerChecks.None : new LedgerChecks(
        NonEmpty(map.Member("migration"), "checks.migration"),
        NonEmpty(map.Member("backfill"), "checks.backfill"),
        NonEmpty(map.Member("cohort"), "checks.cohort"),
        values.Waiver(Map(map.Member("sync_tables"), "checks.sync_tables", "waived!", "by!", "reason!")));

    private LedgerStage? Stage(YamlNode node, string what)
    {
        var map = Map(node, what, "stage!", "step", "entered_at!", "cohort!", "percent!", "by!");
        var stage = map?.Whole("stage", 0, 4);
        return map is not null
            && stage is { } number
            && values.Instant(map.Member("entered_at"), map.Name("entered_at")) is { } at
            && values.Word<Cohort>(map.Member("cohort"), map.Name("cohort")) is { } cohort
            && map.Whole("percent", 0, 100) is { } percent
            && map.Text("by") is { } by
                ? new LedgerStage(number, Step(map, number, stepNeeded: true), at, cohort, percent, by)
                : null;
    }

    private LedgerHoldRestart? HoldRestart(YamlNode node, string what)
    {
        var map = Map(node, what, "stage!", "step", "at!", "reason!");
        return map?.Whole("stage", 0, 4) is { } stage
            && values.Instant(map.Member("at"), map.Name("at")) is { } at
            && map.Text("reason") is { } reason
                ? new LedgerHoldRestart(stage, Step(map, stage, stepNeeded: false), at, reason)
                : null;
    }

    private LedgerRollback? Rollback(YamlNode node, string what)
    {
        var map = Map(node, what, "at!", "kind!", "reason!");
        return map is not null
            && values.Instant(map.Member("at"), map.Name("at")) is { } at
            && values.Word<RollbackKind>(map.Member("kind"), map.Name("kind")) is { } kind
            && map.Text("reason") is { } reason
                ? new LedgerRollback(at, kind, reason)
                : null;
    }

    private int? Step(LedgerMap map, int stage, bool stepNeeded)
    {
        var step = map.Whole("step", 1, 100);
        return (stage, step) switch
        {
            (3, null) when stepNeeded => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} to be 25 or 50 in stage 3, seen nothing"),
            (3, null or 25 or 50) => step,
            (3, _) => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} to be 25 or 50, seen {step}"),
            (_, not null) => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} in stage 3 alone, seen it in stage {stage}"),
            _ => null,
        };
    }

    private IReadOnlyList<string> Texts(YamlNode? node, string what) => values.List<string>(node, what, values.Line);

    private IReadOnlyList<string> NonEmpty(YamlNode? node, string what)
    {
        if (node is YamlSequenceNode { Children.Count: 0 })
        {
            errors.Add(node, $"expected {what} to hold at least one text, seen an empty list");
        }

        return Texts(node, what);
    }
}
