@Gate:error-budget @Cause:server
Feature: WebSocket errors stay within the error budget
  401 and 403 say that clients are refused a subscription, 410 stale_cursor that their cursor is older than what can be replayed. The
  bounds and spans are those of the incident alerts: a value above the bound counts once it has stayed there for the stated time. One that
  returns before it has been below for 5 minutes has stayed. Shorter outages add up, so that the same bound holds over the whole window.

  Background:
    Given the observation window of the stage, at least 60 minutes long
    And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

  @Stage:1 @Stage:2 @Stage:3 @Stage:4
  Rule: The canary client is served

    @Runbook:3.1
    Scenario Outline: The canary is let in on <surface>
      Then the canary's share of 401 and 403 on <surface> is never above 3 % over 5 minutes for 10 minutes or longer, nor over the whole window, on at least 100 requests
      And the canary's 410 answers on <surface> are never above 2 in 10 minutes for 5 minutes or longer, nor over the whole window

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

  @Stage:2 @Stage:3 @Stage:4
  Rule: From stage 2 on, the fleet is served
    The canary client alone cannot show what external users meet, so that without the fleet's own counts this is undecided.

    @Runbook:3.1
    Scenario: The fleet's share of refused authentications
      Then the fleet's share of 401 and 403 is never above 3 % over 5 minutes for 10 minutes or longer, nor over the whole window, on at least 1000 attempts

    @Runbook:3.1
    Scenario: The fleet's stale cursors
      Then the fleet's 410 answers are never above 50 in 10 minutes for 5 minutes or longer, nor over the whole window
