namespace RolloutSpecs.Gates;

/// <summary>What each stage, step and the rollback's validation must hold: stated here once, so that no change of a feature can take it away unseen.</summary>
public static class RunbookRequirements
{
    /// <summary>This file, relative to the repository root, for messages.</summary>
    public const string File = "steps/Gates/Requirements/RunbookRequirements.cs";

    /// <summary>The surfaces.</summary>
    public static IReadOnlyList<string> Surfaces { get; } = ["web", "desktop", "ios"];

    private static readonly string[] Nothing = [];
    private static readonly string[] Services = ["control", "runtime", "khala"];
    private static readonly string[] Issues = ["1858", "1859", "1860", "1861", "1862"];

    private static readonly string[] ContractTests =
    [
        "enforce_scope_matrix", "evict_slow_consumers_deterministically", "rate_limits_fast_pollers", "requires_valid_sync_token",
        "returns_stale_cursor_when_replay_floor_is_missed",
    ];

    /// <summary>All of it: gate, clauses, how many scenarios at least, and what each must be judged for itself.</summary>
    public static IReadOnlyList<GateRequirement> All { get; } =
    [
        .. In(new(0, null),
            new("dependencies", ["1.1", "2.0", "4.3"], 6, Issues),
            new("contract-tests", ["1.2", "2.0", "4.1"], 6, ContractTests),
            new("sync-health", ["2.0"], 5, Nothing),
            new("rollback-ready", ["1.4"], 3, Services),
            new("ws-only", ["1.3"], 3, Surfaces)),
        .. In(new(1, null), [.. ForOurOwnUsers("2.1"), .. InEachStage("2.1", "1.4")]),
        .. In(new(2, null), [.. ForExternalUsers("2.2", "hold"), .. InEachStage("2.2", "1.4")]),
        .. In(new(3, 25), [.. ForExternalUsers("2.3", "hold"), .. InEachStage("2.3", "1.4")]),
        .. In(new(3, 50), [.. ForExternalUsers("2.3", "hold"), .. InEachStage("2.3", "1.4")]),
        .. In(new(4, null), [.. ForExternalUsers("2.4", "rollback-window"), .. InEachStage("2.4", "1.4", "2.4")]),
        .. In(new(null, null),
            new("rolled-back", ["5.4"], 4, Services),
            new("policy-set", ["5.4"], 1, Nothing),
            new("errors-recovered", ["5.4"], 5, Surfaces),
            new("replay-recovered", ["5.4"], 6, Surfaces, 2),
            new("reconnects-recovered", ["5.4"], 1, Nothing),
            new("slow-consumer-recovered", ["5.4"], 1, Nothing),
            new("surface-ux-recovered", ["5.4"], 6, Surfaces, 2)),
    ];

    /// <summary>The stages, steps and the validation, in order.</summary>
    public static IReadOnlyList<StageExit> Parts { get; } =
        [.. All.Select(gate => gate.Part).Distinct().OrderBy(part => part.Stage ?? int.MaxValue).ThenBy(part => part.Step)];

    /// <summary>The gates that a part has.</summary>
    public static IReadOnlyList<string> GatesOf(StageExit part) => [.. All.Where(gate => gate.Part == part).Select(gate => gate.Gate)];

    private static GateRequirement[] ForOurOwnUsers(string stageClause) =>
    [
        new("chain", [stageClause], 1, Nothing),
        new("cohort", [stageClause], 2, Nothing),
        new("hold", [stageClause], 1, Nothing),
        new("error-budget", ["3.1"], 3, Surfaces),
        new("reconnect", ["3.3"], 3, Surfaces),
    ];

    // Where external users are routed, the fleet's own counts are judged beside the canary's.
    private static GateRequirement[] ForExternalUsers(string stageClause, string hold) =>
    [
        new("chain", [stageClause], 1, Nothing),
        new("cohort", [stageClause], 1, Nothing),
        new(hold, [stageClause], 1, Nothing),
        new("error-budget", ["3.1"], 5, Surfaces),
        new("reconnect", ["3.3"], 5, Surfaces),
    ];

    private static GateRequirement[] InEachStage(string stageClause, params string[] rollbackClauses) =>
    [
        new("replay", ["3.2"], 6, Surfaces, 2),
        new("slow-consumer", ["3.4"], 2, Nothing),
        new("surface-ux", ["3.5"], 9, Surfaces, 3),
        new("traffic", [stageClause], 4, Services),
        new("rollback-ready", rollbackClauses, 3, Services),
    ];

    private static IEnumerable<GateRequirement> In(StageExit part, params GateRequirement[] gates) => gates.Select(gate => gate with { Part = part });
}
