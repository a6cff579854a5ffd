using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads what happened when: the stages, the restarts of their holds, the rollbacks.</summary>
/// <param name="values">Reads single values.</param>
/// <param name="now">The instant that nothing may lie after, or null.</param>
internal sealed class LedgerTimeline(LedgerValues values, Instant? now)
{
    private static readonly string[] Services = ["control", "runtime", "khala"];

    public (IReadOnlyList<LedgerStage> Stages, IReadOnlyList<LedgerHoldRestart> Restarts, IReadOnlyList<LedgerRollback> Rollbacks) Read(
        LedgerMap map)
    {
        var before = values.Errors.Count;
        var stages = values.List(map.Member("stages"), "stages", Stage);
        var restarts = values.List(map.Member("hold_restarts"), "hold_restarts", HoldRestart);
        var rollbacks = values.List(map.Member("rollbacks"), "rollbacks", Rollback);
        if (values.Errors.Count == before)
        {
            // An entry that was not read would make its neighbours look out of order.
            new LedgerOrder(values.Errors, stages, restarts, rollbacks).Check();
        }

        return ([
            .. stages.Select(stage => stage.Entry),
        ], [.. restarts.Select(restart => restart.Entry)], [.. rollbacks.Select(rollback => rollback.Entry)]);
    }

    /// <summary>The changes of routes that somebody answers for; several services may have been changed at one instant.</summary>
    public IReadOnlyList<LedgerRouteChange> RouteChanges(LedgerMap map) =>
        values.List(map.Member("route_changes"), "route_changes", RouteChange);

    private LedgerRouteChange? RouteChange(YamlNode node, string what)
    {
        var map = LedgerMap.Of(values, node, what, "service!", "at!", "by!", "reason!");
        return map is not null
            && values.Formed(map, "service", Services.Contains, string.Join(" or ", Services)) is { } service
            && Past(map, "at") is { } at
            && map.Text("by") is { } by
            && map.Text("reason") is { } reason
                ? new LedgerRouteChange(service, at, by, reason)
                : null;
    }

    private LedgerEvent<LedgerStage>? Stage(YamlNode node, string what)
    {
        var map = LedgerMap.Of(values, node, what, "stage!", "step", "entered_at!", "cohort!", "percent!", "by!");
        var stage = map?.Whole("stage", 0, 4);
        return map is not null
            && stage is { } number
            && Past(map, "entered_at") is { } at
            && values.Word<Cohort>(map.Member("cohort"), map.Name("cohort")) is { } cohort
            && map.Whole("percent", 0, 100) is { } percent
            && map.Text("by") is { } by
                ? new LedgerEvent<LedgerStage>(
                    new LedgerStage(number, Fitting(map, number, percent), at, cohort, percent, by), map, at, "entered_at")
                : null;
    }

    private LedgerEvent<LedgerHoldRestart>? HoldRestart(YamlNode node, string what)
    {
        var map = LedgerMap.Of(values, node, what, "stage!", "step", "at!", "reason!");
        return map?.Whole("stage", 0, 4) is { } stage && Past(map, "at") is { } at && map.Text("reason") is { } reason
            ? new LedgerEvent<LedgerHoldRestart>(new LedgerHoldRestart(stage, Step(map, stage), at, reason), map, at, "at")
            : null;
    }

    private LedgerEvent<LedgerRollback>? Rollback(YamlNode node, string what)
    {
        var map = LedgerMap.Of(values, node, what, "at!", "kind!", "reason!");
        return map is not null
            && Past(map, "at") is { } at
            && values.Word<RollbackKind>(map.Member("kind"), map.Name("kind")) is { } kind
            && map.Text("reason") is { } reason
                ? new LedgerEvent<LedgerRollback>(new LedgerRollback(at, kind, reason), map, at, "at")
                : null;
    }

    private Instant? Past(LedgerMap map, string key) => values.Instant(map.Member(key), map.Name(key)) is not { } at ? null
        : now is { } latest && at > latest ? values.Refuse<Instant?>(
            map.Member(key)!,
            $"expected {map.Name(key)} not in the future (it is {LedgerOrder.Formatted(latest)}), seen {LedgerOrder.Formatted(at)}")
        : at;

    private int? Fitting(LedgerMap map, int stage, int percent)
    {
        var step = Step(map, stage);
        int? expected = stage switch { 0 or 1 => 0, 2 => 5, 3 => step, _ => 100 };
        if (expected is not null && percent != expected)
        {
            values.Errors.Add(
                map.Member("percent")!,
                $"expected {map.Name("percent")} to be {expected} in {new StageExit(stage, step).Name}, seen {percent}");
        }

        return step;
    }

    private int? Step(LedgerMap map, int stage) => (stage, map.Whole("step", 1, 100)) switch
    {
        (3, null) => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} to be 25 or 50 in stage 3, seen nothing"),
        (3, (25 or 50) and var step) => step,
        (3, var step) => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} to be 25 or 50, seen {step}"),
        (_, not null) => values.Refuse<int?>(map.Node, $"expected {map.Name("step")} in stage 3 alone, seen it in stage {stage}"),
        _ => null,
    };
}
