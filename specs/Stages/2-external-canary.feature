@Stage:2 @Cause:none
Feature: Stage 2, external canary: a bounded cohort of external users
  A business day is a Monday to Friday in the ledger's time zone that is none of its holidays. A hold of one business day that begins on
  such a day ends at the same local time on the next one; one that begins on another day counts from the start of the next business day.

  @Gate:chain @Runbook:2.2
  Scenario: The internal canary ended with a go
    Then the status folder holds a complete go of the stage or step before, for this rollout and these revisions

  @Gate:cohort @Runbook:2.2
  Scenario: A bounded cohort of external users is routed
    Then the ledger's entry routes external users at 5 %

  @Gate:hold @Runbook:2.2
  Scenario: The external canary was held
    Given the clock of this machine is at most 60 s off the runtime's
    Then the stage has been held for at least 1 business day
