using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Routes;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Tests.Gates.Windows;

/// <summary>What gcloud and the observer tell of the three services in these tests.</summary>
internal static class Told
{
    public static Instant Entered { get; } = Instant.FromUtc(2026, 11, 18, 15, 0);

    public static Instant Now { get; } = Entered + Duration.FromMinutes(65);

    public static StageSpan Span { get; } = StageSpan.OfLedger(new StageExit(1), Entered, Entered, Now);

    public static LedgerService Entry(string name) => Ledgers.With().Services[name];

    public static Instant Ago(double minutes) => Now - Duration.FromMinutes(minutes);

    public static RouteMap Routes(int percent = 0, string name = "runtime", params (string Tag, string Revision)[] tags) => new(
        new[] { (Entry(name).Current!, percent), (Entry(name).Rollback!, 100 - percent) }
            .Where(target => target.Item2 > 0)
            .ToDictionary(target => target.Item1, target => target.Item2),
        tags.ToDictionary(tag => tag.Tag, tag => tag.Revision));

    /// <summary>
    /// All three, in order: deployed two days ago, routed just before the entry, current revisions tagged, nothing stored.
    /// </summary>
    public static List<ServiceAnswers> All() =>
        [.. ServiceAnswers.Names.Select(name => new ServiceAnswers(name, Entry(name), Service(name), Revision(name), []))];

    /// <summary>All three, of which the runtime is another.</summary>
    public static List<ServiceAnswers> With(Func<ServiceAnswers, ServiceAnswers> runtime) =>
        [.. All().Select(told => told.Name == "runtime" ? runtime(told) : told)];

    public static ProcessAnswer Service(string name, Instant? routed = null, string ready = "True", RouteMap? routes = null)
    {
        var map = routes ?? Routes(0, name, ("canary", Entry(name).Current!));
        return Print(new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = Entry(name).Service },
            ["status"] = new JsonObject
            {
                ["conditions"] = new JsonArray(
                    Condition("Ready", "True", Entered - Duration.FromDays(2)),
                    Condition("RoutesReady", ready, routed ?? Entered - Duration.FromSeconds(40))),
                ["traffic"] = new JsonArray(
                [
                    .. map.Percents.Select(target => new JsonObject { ["revisionName"] = target.Key, ["percent"] = target.Value }),
                    .. map.Tags.Select(tag => new JsonObject { ["revisionName"] = tag.Value, ["tag"] = tag.Key }),
                ]),
            },
        });
    }

    public static ProcessAnswer Revision(string name, Instant? created = null, string ready = "True") => Print(new JsonObject
    {
        ["metadata"] = new JsonObject
        {
            ["name"] = Entry(name).Current,
            ["creationTimestamp"] = InstantPattern.ExtendedIso.Format(created
            ?? Entered - Duration.FromDays(2))
        },
        ["status"] = new JsonObject { ["conditions"] = new JsonArray(Condition("Ready", ready, Entered - Duration.FromDays(2))) },
    });

    /// <summary>The routes of a service as an observer that sampled each minute stored them, one run for each of these maps.</summary>
    public static List<RouteRun> Stored(params (Instant From, Instant To, RouteMap Routes)[] runs) =>
        [.. runs.Select(run => new RouteRun(run.From, run.To, Duration.FromMinutes(1), run.Routes))];

    private static JsonObject Condition(string type, string status, Instant since) =>
        new() { ["type"] = type, ["status"] = status, ["lastTransitionTime"] = InstantPattern.ExtendedIso.Format(since) };

    private static ProcessAnswer Print(JsonObject json) => new(0, json.ToJsonString(), "");
}
