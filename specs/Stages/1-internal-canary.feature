@Stage:1 @Cause:none
Feature: Stage 1, internal canary: employees and admins alone
  The first users of the WebSocket-only lane are our own. No external traffic goes to the new revisions yet: internal users reach them by
  their tag, so that the revisions' share of the public traffic is 0 %.

  @Gate:chain @Runbook:2.1
  Scenario: The preflight ended with a go
    Then the status folder holds a complete go of the stage or step before, for this rollout and these revisions

  @Gate:cohort @Runbook:2.1
  Scenario: Only internal users are routed
    Then the ledger's entry routes internal users at 0 %

  @Gate:cohort @Runbook:2.1
  Scenario: The internal cohort is who it should be
    A cohort that no command checks is the ledger's word, and the reason says so.

    Then the ledger's cohort check, where it names one, exits with 0 for the cohort's members

  @Gate:hold @Runbook:2.1
  Scenario: The internal canary was held
    Given the clock of this machine is at most 60 s off the runtime's
    Then the stage has been held for at least 60 minutes
