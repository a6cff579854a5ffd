@Stage:0 @Gate:dependencies
Feature: The dependencies are closed
  The rollout stands on five pieces of work. It starts only when each is done, which GitHub shows as an
  issue that is closed **as completed**: not a pull request, not "not planned", not a duplicate.

  @Runbook:1.1 @Runbook:2.0 @Runbook:4.3
  Scenario Outline: <id> is closed as completed (issue <issue>)
    Given issue <issue> is a dependency in the ledger
    When GitHub is asked for issue <issue>
    Then it is closed as completed
    And the clock of this machine is at most 60 s off GitHub's

    Examples:
      | issue | id          |
      | 1858  | OA-RUST-043 |
      | 1859  | OA-RUST-044 |
      | 1860  | OA-RUST-045 |
      | 1861  | OA-RUST-046 |
      | 1862  | OA-RUST-047 |

  @Runbook:1.1 @Runbook:2.0 @Runbook:4.3
  Scenario: Every dependency in the ledger is closed as completed
    When GitHub is asked for every dependency in the ledger
    Then each is closed as completed
