@Gate:surface-ux @Stage:1 @Stage:2 @Stage:3 @Stage:4 @Cause:surface
Feature: Messages reach each surface once, and soon
  The canary client follows each surface's topic live and counts what arrives on the wire by topic and sequence. A replay that it asked for
  itself is no duplicate, and a gap that a replay fills is none. No threshold is agreed anywhere: the values here are to be agreed.
  Slices of the window are those of the replay gate: as long as it takes to hold the least number, 10 minutes at least.

  Background:
    Given the observation window of the stage, at least 60 minutes long
    And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

  @Runbook:3.5
  Scenario Outline: Messages reach <surface> once
    Then no message reaches <surface> twice, on at least 300 messages

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

  @Runbook:3.5
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

  @Runbook:3.5
  Scenario Outline: Messages reach <surface> soon
    Then the delivery latency on <surface> is at most <seconds> s at the 95th percentile, in every slice of the window too, on at least 300 messages
    And the clocks of the canary and the runtime on <surface> are at most 0.25 s apart

    @Surface:web
    Examples:
      | surface | seconds |
      | web     | 0.6     |

    @Surface:desktop
    Examples:
      | surface | seconds |
      | desktop | 0.6     |

    @Surface:ios
    Examples:
      | surface | seconds |
      | ios     | 0.6     |
