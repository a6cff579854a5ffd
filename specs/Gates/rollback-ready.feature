@Stage:0 @Gate:rollback-ready
Feature: Every service has a revision to roll back to
  Revision ids are captured before the rollout begins, since nobody should look for them at 2 a.m.
  They are well-formed when they read SERVICE-NNNNN-xxx.

  @Runbook:1.4
  Scenario Outline: <service> can roll back
    Then the ledger holds the current revision of <service> and another, well-formed one to roll back to

    Examples:
      | service |
      | control |
      | runtime |
      | khala   |
