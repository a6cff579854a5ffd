@Gate:replay @Stage:1 @Stage:2 @Stage:3 @Stage:4 @Cause:surface
Feature: Replays stay within each surface's budget
  A client that connects replays what it missed before it shows anything new. The canary client bootstraps a replay as each surface would,
  again and again through the window. The lag's bound is that of the alerts; the latency budgets are to be agreed.
  A dead hour is little of a day, so that each slice must hold too: as long as it takes for the least number, 10 minutes at least. It does
  not where all of it is beyond the bound, or where a binomial test (1 % over all slices together) rejects that at most 5 % are.

  Background:
    Given the observation window of the stage, at least 60 minutes long
    And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

  @Runbook:3.2
  Scenario Outline: A replay bootstraps in time on <surface>
    Then the replay bootstrap latency on <surface> is at most <seconds> s at the 95th percentile, in every slice of the window too, on at least 60 bootstraps

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

  @Runbook:3.2
  Scenario Outline: The replay keeps up on <surface>
    Then the replay lag on <surface> is at most 250 events at the 95th percentile, in every slice of the window too, on at least 60 samples

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
