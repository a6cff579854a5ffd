@Stage:4 @Cause:none
Feature: Stage 4, full rollout: all traffic, and a way back
  The rollout ends a day after it has reached everybody. Until then the rollback revisions stay ready, which the gate rollback-ready shows.

  @Gate:chain @Runbook:2.4
  Scenario: Both steps of the broad rollout ended with a go
    Then the status folder holds a complete go of the stage or step before, for this rollout and these revisions

  @Gate:cohort @Runbook:2.4
  Scenario: All users are routed
    Then the ledger's entry routes external users at 100 %

  @Gate:rollback-window @Runbook:2.4
  Scenario: The rollback window is over
    Given the clock of this machine is at most 60 s off the runtime's
    Then the stage has been held for at least 24 hours
