@Stage:1 @Stage:2 @Stage:3 @Stage:4 @Gate:hold
Feature: Stages 1 to 4: the hold, the cohort and the decision before
  A stage is left only after its hold, with the traffic and cohort that its entry in the ledger says, and after a recorded go of the stage
  before. This version judges none of these yet, so that no live decision on these stages can be a go.

  @Runbook:2.1 @Runbook:2.2 @Runbook:2.3 @Runbook:2.4
  Scenario: The stage was held, by its cohort, after a go of the stage before
    Then the stage's hold, cohort, traffic and earlier decision are as the runbook asks
