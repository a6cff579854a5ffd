using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Ledger;

/// <summary>Ledgers that tests read, and change.</summary>
internal static class LedgerTexts
{
    /// <summary>One that holds every key.</summary>
    public const string Whole =
        """
        rollout: OA-RUST-048
        owner: khala
        time_zone: America/Chicago
        holidays: [2026-11-26]
        dependencies:
          repository: OpenAgentsInc/openagents
          issues:
            - { number: 1858, id: OA-RUST-043 }
            - { number: 1859, id: OA-RUST-044 }
        contract_tests: { package: openagents-runtime-service, filter: "server::tests::khala_topic_messages" }
        cloud: { project: openagentsgemini, region: us-central1 }
        services:
          control: { service: openagents-control-service, current: a, rollback: b }
          runtime: { service: runtime, current: c, build_sha: 9f1c2ab, url: "https://internal---runtime.example" }
          khala: { service: oa-khala-backend }
        surfaces:
          web: { app: openagents.com, build: "20260221T101500Z", ref: main, source: apps/openagents.com, fallback_markers: ["new EventSource("], topic: "run:019c:events", origin: "https://openagents.com", token: { command: [./mint.sh, web] } }
          desktop: { app: autopilot-desktop, build: 0.0.1, token: { file: secrets/desktop } }
          ios: { build: 3 }
        topics: ["run:019c:events"]
        table_topics: [runtime.run_summaries]
        websocket_timeout: 3600s
        checks:
          migration: [apps/runtime/check.sh, --strict]
          backfill: [./check-backfill.sh]
          cohort: [./check-cohort.sh]
          sync_tables: { waived: true, by: khala-oncall, reason: "no replica" }
        cohort_members: [user_1]
        stages:
          - { stage: 1, entered_at: 2026-11-18T15:00:00Z, cohort: internal, percent: 0, by: khala-oncall }
          - { stage: 2, entered_at: 2026-11-18T17:00:00Z, cohort: external, percent: 5, by: khala-oncall }
          - { stage: 3, step: 25, entered_at: 2026-11-20T15:00:00-06:00, cohort: external, percent: 25, by: khala-oncall }
        hold_restarts:
          - { stage: 2, at: 2026-11-19T09:00:00Z, reason: lag }
        rollbacks:
          - { at: 2026-11-21T04:00:00Z, kind: traffic, reason: "401 storm" }
        route_changes:
          - { service: runtime, at: 2026-11-19T10:00:00Z, by: khala-oncall, reason: "a tag for the load test" }

        """;

    /// <summary>The project's own template.</summary>
    public static string Template() => Read("specs", "rollout.yaml");

    /// <summary>The ledger of a rehearsal's worlds.</summary>
    public static string Rehearsed() => Read("steps", "Rehearsal", "Ledgers", "rollout.yaml");

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));
}
