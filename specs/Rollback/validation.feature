@Rollback:Validation
Feature: After a rollback, the system has recovered
  A rollback is over when errors are back within the bound at which an incident ends, replays are quick and up to date again, few consumers
  are evicted, and each message arrives once. Only the newest time counts, and all of it lies after the newest rollback in the ledger.

  Rule: The traffic is where the rollback put it

    @Gate:rolled-back @Cause:traffic-undone @Runbook:5.4
    Scenario Outline: The live revision of <service> is the one that the rollback left it
      After a traffic rollback that is the rollback revision; after any other the traffic is as the ledger's newest entry declares.

      Given the traffic that the ledger's newest entry declares, or none on the current revisions after a newer traffic rollback
      And the ledger's cloud, and the service and both revisions of <service>
      Then Cloud Run sends that percent of the traffic of <service> to its current revision, and all the rest to its rollback revision

      Examples:
        | service |
        | control |
        | runtime |
        | khala   |

    @Gate:rolled-back @Cause:traffic-undone @Runbook:5.4
    Scenario: The time since the rollback is counted by a clock that is right
      Then the clock of this machine is at most 60 s off the runtime's

    @Gate:policy-set @Cause:policy-undone @Runbook:5.4
    Scenario: The variables of a policy rollback are set
      A policy rollback makes a new revision, and has changed nothing before that serves. The variables and their defaults are those of
      docs/rollback.md. After a surface or traffic rollback there are none to look for, and the reason says so.

      Then where the ledger's newest rollback is a policy rollback, the runtime's current revision has one of its variables above the default

  Rule: The error rate has recovered

    Background:
      Given the last 30 minutes, all of them after the ledger's newest rollback
      And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

    @Gate:errors-recovered @Cause:server @Runbook:5.4
    Scenario Outline: The canary is let in on <surface>
      Then the canary's share of 401 and 403 on <surface> stays at or below 2 % over each 5 minutes, on at least 60 requests

      @Surface:web
      Examples:
        | surface |
        | web     |

      @Surface:desktop
      Examples:
        | surface |
        | desktop |

      @Surface:ios
      Examples:
        | surface |
        | ios     |

    @Gate:errors-recovered @Cause:server @Runbook:5.4
    Scenario: The fleet is let in
      Then the fleet's share of 401 and 403 stays at or below 2 % over each 5 minutes, on at least 500 attempts

    @Gate:errors-recovered @Cause:server @Runbook:5.4
    Scenario: The fleet's cursors are fresh
      Then the fleet's 410 answers stay at or below 20 in each 10 minutes

  Rule: Replay and lag are stable

    Background:
      Given the last 30 minutes, all of them after the ledger's newest rollback
      And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

    @Gate:replay-recovered @Cause:surface @Runbook:5.4
    Scenario Outline: A replay bootstraps in time on <surface>
      Then the replay bootstrap latency on <surface> is at most <seconds> s at the 95th percentile, in every slice of the window too, on at least 40 bootstraps

      @Surface:web
      Examples:
        | surface | seconds |
        | web     | 2       |

      @Surface:desktop
      Examples:
        | surface | seconds |
        | desktop | 2       |

      @Surface:ios
      Examples:
        | surface | seconds |
        | ios     | 2.5     |

    @Gate:replay-recovered @Cause:surface @Runbook:5.4
    Scenario Outline: The replay keeps up on <surface>
      Then the replay lag on <surface> is at most 250 events at the 95th percentile, in every slice of the window too, on at least 20 samples

      @Surface:web
      Examples:
        | surface |
        | web     |

      @Surface:desktop
      Examples:
        | surface |
        | desktop |

      @Surface:ios
      Examples:
        | surface |
        | ios     |

    @Gate:reconnects-recovered @Cause:reconnects @Runbook:5.4
    Scenario: The fleet's reconnect rate is bounded
      Then the fleet's reconnects are never above 1.5 per second over 5 minutes for 1 minutes or longer, nor over the whole window

  Rule: Consumers keep up, and messages arrive once
    Half an hour is too short to tell a trend, so that evictions are judged by their number alone.

    Background:
      Given the last 30 minutes, all of them after the ledger's newest rollback
      And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

    @Gate:slow-consumer-recovered @Cause:consumers @Runbook:5.4
    Scenario: Evictions stay below the threshold
      Then there are at most 15 slow-consumer evictions in any 30 minutes

    @Gate:surface-ux-recovered @Cause:surface @Runbook:5.4
    Scenario Outline: Messages reach <surface> once
      Then no message reaches <surface> twice, on at least 150 messages

      @Surface:web
      Examples:
        | surface |
        | web     |

      @Surface:desktop
      Examples:
        | surface |
        | desktop |

      @Surface:ios
      Examples:
        | surface |
        | ios     |

    @Gate:surface-ux-recovered @Cause:surface @Runbook:5.4
    Scenario Outline: No gap stays on <surface>
      Then no message stays missing on <surface> for 2 minutes or longer

      @Surface:web
      Examples:
        | surface |
        | web     |

      @Surface:desktop
      Examples:
        | surface |
        | desktop |

      @Surface:ios
      Examples:
        | surface |
        | ios     |
