@Stage:3 @Cause:none
Feature: Stage 3, broad rollout: 25 %, then 50 %
  Each step has a hold of its own. The runbook requires the holds and gives no length: 24 hours each, to be agreed.

  @Gate:chain @Runbook:2.3
  Scenario: The stage or step before ended with a go
    Then the status folder holds a complete go of the stage or step before, for this rollout and these revisions

  @Gate:cohort @Runbook:2.3
  Scenario Outline: External users are routed at <percent> %
    Then the ledger's entry routes external users at <percent> %

    @Step:25
    Examples: First step
      | percent |
      | 25      |

    @Step:50
    Examples: Second step
      | percent |
      | 50      |

  @Gate:hold @Runbook:2.3
  Scenario: The step was held
    Given the clock of this machine is at most 60 s off the runtime's
    Then the stage has been held for at least 24 hours
