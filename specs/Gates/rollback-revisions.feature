@Gate:rollback-ready @Cause:revisions
Feature: Every rollback revision exists and is ready
  A revision id in the ledger is a name. Before users are routed, and as long as they are, Cloud Run must have that revision, and it must
  be ready to serve: revisions are deleted, and a revision that once served may no longer start.

  Scenario Outline: The rollback revision of <service> is ready
    Given the ledger's cloud, and the service and both revisions of <service>
    Then Cloud Run has the rollback revision of <service>, and it is ready

    @Stage:1 @Stage:2 @Stage:3 @Runbook:1.4
    Examples: While traffic is shifted
      | service |
      | control |
      | runtime |
      | khala   |

    @Stage:4 @Runbook:1.4 @Runbook:2.4
    Examples: While the rollback window is open
      | service |
      | control |
      | runtime |
      | khala   |
