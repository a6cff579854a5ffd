@Gate:traffic @Stage:1 @Stage:2 @Stage:3 @Stage:4 @Cause:routes
Feature: The traffic is routed as the ledger declares
  Whoever enters a stage writes down which percent of the traffic the current revisions have; the rest has the rollback revisions, and
  no third one serves. In stage 1 that is 0 %: only internal users are routed, and a tag must lead them to the current revision.
  Cloud Run says what is really routed, and tells only how traffic is routed today. So a stage that has ended is judged on today's
  traffic and the ledger's newest entry too, not on its own: a gate says nothing of a percentage that is past.

  @Runbook:2.1 @Runbook:2.2 @Runbook:2.3 @Runbook:2.4
  Scenario Outline: The traffic of <service> is as declared
    Given the traffic that the ledger's newest entry declares, or none on the current revisions after a newer traffic rollback
    And the ledger's cloud, and the service and both revisions of <service>
    Then Cloud Run sends that percent of the traffic of <service> to its current revision, and all the rest to its rollback revision
    And in stage 1 a tag of <service> leads to its current revision

    Examples:
      | service |
      | control |
      | runtime |
      | khala   |

  @Runbook:2.1 @Runbook:2.2 @Runbook:2.3 @Runbook:2.4
  Scenario: The control service routes the declared share of web users
    It splits web routes, not the sync lane: what it says is further evidence beside Cloud Run's traffic.

    Given the traffic that the ledger's newest entry declares, or none on the current revisions after a newer traffic rollback
    Then the control service's routing status says the same percent
