@Gate:reconnect @Cause:reconnects
Feature: Reconnects stay bounded
  A reconnect storm feeds itself: each client that comes back asks for a replay. A short burst that recovers is usual after a deployment;
  a level that rises and stays is a storm. The fleet's reconnects are what the clients' telemetry reports; no runtime counts them.
  A rate above its bound that returns before it has been below for 5 minutes has stayed; shorter bursts add up over the whole window.

  Background:
    Given the observation window of the stage, at least 60 minutes long
    And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

  @Stage:1 @Stage:2 @Stage:3 @Stage:4
  Rule: The canary client seldom reconnects (to be agreed)

    @Runbook:3.3
    Scenario Outline: The canary's reconnects on <surface>
      Then the canary's reconnects on <surface> are never above 1 per minute over 5 minutes for 10 minutes or longer, nor over the whole window
      And the canary's reconnects on <surface> show no surge by 0.5 per minute that lasts 15 minutes

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
  Rule: From stage 2 on, the fleet seldom reconnects
    Three connections of our own cannot show what external users meet, so that without the fleet's telemetry this is undecided.

    @Runbook:3.3
    Scenario: The fleet's reconnect rate is bounded
      Then the fleet's reconnects are never above 1.5 per second over 5 minutes for 10 minutes or longer, nor over the whole window

    @Runbook:3.3
    Scenario: The fleet's reconnects show no sustained surge
      Then the fleet's reconnects show no surge by 10 per minute that lasts 15 minutes
