@Stage:0 @Gate:sync-health
Feature: Stage 0, preflight: the runtime and its sync tables are healthy
  Before the first user is routed, the runtime answers as ready, its projections have not drifted, and the
  migration and backfill jobs have done their work.

  Rule: The runtime is ready

    @Runbook:2.0
    Scenario: The runtime answers as ready
      Then the runtime says that authority, projector and workers are ready
      And the clock of this machine is at most 60 s off the runtime's

    @Runbook:2.0
    Scenario: The runtime is the authority's writer
      Then the runtime's health, where it is shown, is ok and its write mode is "rust_active"

    @Runbook:2.0
    Scenario: No projection has drifted
      Then the runtime has recorded no projector drift on any topic of the ledger

  Rule: The migration and backfill jobs and the sync tables are healthy

    @Runbook:2.0
    Scenario: The migration and backfill checks succeed
      Then the ledger's migration check exits with 0
      And the ledger's backfill check, where it names one, exits with 0

    @Runbook:2.0
    Scenario: The sync tables are healthy
      Then the sync tables are healthy: no hole, the newest event of each topic at most 15 minutes old, checkpoints at most 250 events behind, or the ledger waives the check
