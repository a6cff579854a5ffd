using System.Globalization;
using NodaTime;
using RolloutSpecs.Gates.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads the ledger part by part.</summary>
/// <param name="errors">Is told.</param>
/// <param name="now">The instant that no entry may lie after, or null.</param>
internal sealed class LedgerParts(LedgerErrors errors, Instant? now)
{
    private readonly LedgerValues values = new(errors);

    public RolloutLedger? Ledger(YamlNode root)
    {
        var map = Map(
            root, "", "rollout!", "owner", "time_zone", "holidays", "dependencies", "contract_tests", "cloud", "services", "surfaces",
            "topics",
            "table_topics",
            "websocket_timeout",
            "checks",
            "cohort_members",
            "stages",
            "hold_restarts",
            "rollbacks",
            "route_changes");
        if (map is null)
        {
            return null;
        }

        var deployments = new LedgerDeployments(values);
        var timeline = new LedgerTimeline(values, now);
        var (stages, restarts, rollbacks) = timeline.Read(map);
        return new RolloutLedger(
            map.Text("rollout") ?? "",
            map.Text("owner"),
            TimeZone(map),
            Holidays(map.Member("holidays")),
            Dependencies(Map(map.Member("dependencies"), "dependencies", "repository!", "issues!")),
            ContractTests(Map(map.Member("contract_tests"), "contract_tests", "package!", "filter!")),
            Cloud(Map(map.Member("cloud"), "cloud", "project!", "region!")),
            deployments.Services(map.Member("services")),
            deployments.Surfaces(map.Member("surfaces")),
            values.Distinct(map.Member("topics"), "topics"),
            Checks(Map(map.Member("checks"), "checks", "migration", "backfill", "cohort", "sync_tables")),
            CohortMembers(map.Member("cohort_members")),
            stages,
            restarts,
            rollbacks)
        {
            RouteChanges = timeline.RouteChanges(map),
            TableTopics = values.Distinct(map.Member("table_topics"), "table_topics"),
            WebsocketTimeout = WebsocketTimeout(map),
        };
    }

    private LedgerMap? Map(YamlNode? node, string what, params string[] keys) => LedgerMap.Of(values, node, what, keys);

    // As Cloud Run's --timeout is written; it takes an hour at most.
    private Duration? WebsocketTimeout(LedgerMap map) => map.Text("websocket_timeout") switch
    {
        null => null,
        [.. var number, 's'] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= 3600 => Duration.FromSeconds(seconds),
        var text =>
            values.Refuse<Duration?>(map.Member("websocket_timeout")!, $"expected websocket_timeout to be 1s to 3600s, seen '{text}'"),
    };

    private string? TimeZone(LedgerMap map)
    {
        var zone = map.Text("time_zone");
        return zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? zone
            : values.Refuse<string>(map.Member("time_zone")!, $"expected time_zone to be a TZDB id such as America/Chicago, seen '{zone}'");
    }

    private List<LocalDate> Holidays(YamlNode? node)
    {
        values.Once(node, "holidays");
        return [.. values.List<object>(node, "holidays", (item, what) => values.Date(item, what)).Cast<LocalDate>()];
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

    private LedgerChecks Checks(LedgerMap? map) => map is null ? LedgerChecks.None : new LedgerChecks(
        values.NonEmpty(map.Member("migration"), "checks.migration"),
        values.NonEmpty(map.Member("backfill"), "checks.backfill"),
        values.NonEmpty(map.Member("cohort"), "checks.cohort"),
        values.Waiver(Map(map.Member("sync_tables"), "checks.sync_tables", "waived!", "by!", "reason!", "era")));

    private IReadOnlyList<string> CohortMembers(YamlNode? node)
    {
        values.Once(node, "cohort_members");
        return values.List(node, "cohort_members", Member);
    }

    private string? Member(YamlNode node, string what) => values.Line(node, what) switch
    {
        ['-', ..] option => values.Refuse<string>(
            node, $"expected {what} not to begin with -, since the cohort check would take it for an option, seen '{option}'"),
        var member => member,
    };
}
