@Stage:0 @Gate:contract-tests
Feature: The runtime's WebSocket contract tests pass
  Authorization, topic access and replay are proven by the runtime's own tests, run in the workspace that is
  deployed. A run that finds no test ends with 0 as well, so the tests that must have run are named. The workspace is looked at before cargo
  starts: no tracked file may differ, and none untracked may lie in the package's or a surface's source; Cargo.lock and target/ are cargo's own.

  Background:
    Given the workspace holds the commit of the runtime's build, where the ledger names it, and no change to it
    When the ledger's contract tests run in the workspace for at most 20 minutes

  @Runbook:1.2 @Runbook:2.0 @Runbook:4.1
  Scenario: The contract tests run and pass
    Then cargo ends with 0 after at least 5 tests, none failed and none ignored

  @Runbook:1.2 @Runbook:2.0 @Runbook:4.1
  Scenario Outline: The contract test passes: <test>
    Then the test "server::tests::khala_topic_messages_<test>" has run and passed

    Examples:
      | test                                                  |
      | enforce_scope_matrix                                  |
      | evict_slow_consumers_deterministically                |
      | rate_limits_fast_pollers                              |
      | requires_valid_sync_token                             |
      | returns_stale_cursor_when_replay_floor_is_missed      |
