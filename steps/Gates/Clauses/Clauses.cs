namespace RolloutSpecs.Gates;

/// <summary>The clauses of the rollout's runbook, each covered by scenarios that are tagged with it or by an artifact of each run.</summary>
public static class Clauses
{
    /// <summary>All of them, in the runbook's order.</summary>
    public static IReadOnlyList<Clause> All { get; } =
    [
        new("1.1", "The dependency issues are closed"),
        new("1.2", "The runtime's WebSocket authorization and topic tests pass"),
        new("1.3", "WebSocket-only clients are deployed, without fallback lanes"),
        new("1.4", "Rollback revisions are captured for control, runtime and khala"),
        new("2.0", "Stage 0, gate preflight"),
        new("2.1", "Stage 1, internal canary for at least 60 minutes"),
        new("2.2", "Stage 2, external canary at 5 % for at least one business day"),
        new("2.3", "Stage 3, broad rollout at 25 %, then 50 %, with holds"),
        new("2.4", "Stage 4, full rollout with a rollback window of 24 hours"),
        new("3.1", "Error budget gate"),
        new("3.2", "Replay gate"),
        new("3.3", "Reconnect gate"),
        new("3.4", "Slow-consumer gate"),
        new("3.5", "Surface UX gate"),
        new("4.1", "Runtime WebSocket health, by its contract tests"),
        new("4.2", "Fanout delivery metrics", "the observer's store and its evidence in each KPI scenario"),
        new("4.3", "The dependency check"),
        new("5.1", "Traffic rollback", "the rollback plan of a no-go"),
        new("5.2", "Policy rollback", "the rollback plan of a no-go"),
        new("5.3", "Surface rollback", "the rollback plan of a no-go"),
        new("5.4", "Validation after a rollback"),
        new("6.1", "A gate report with pass or fail stage by stage", "gate-report.md and the record in the status folder"),
        new("6.2", "A snapshot of the KPIs and SLOs with command evidence", "the snapshot in gate-report.md and report.html, and evidence/"),
        new("6.3", "A decision statement with owner and timestamp", "the decision in gate-report.md, report.html and decision.json"),
        new("6.4", "On a no-go, blockers and required remediation", "the blockers in gate-report.md, report.html and decision.json"),
    ];
}
