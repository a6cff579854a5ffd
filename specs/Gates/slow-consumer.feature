@Gate:slow-consumer @Stage:1 @Stage:2 @Stage:3 @Stage:4 @Cause:consumers
Feature: Slow consumers stay few
  A consumer that falls behind is evicted (409 slow_consumer_evicted) and bootstraps again. Few of them are usual; more and more of them
  are the first sign of a fanout that cannot keep up. The runtime counts evictions in one instance's memory, from zero at each start.
  No threshold is agreed anywhere: the values here are this runbook's, to be agreed.

  Background:
    Given the observation window of the stage, at least 60 minutes long
    And in it at least 95 % of the expected samples, no gap over 5 minutes, and the newest at most 2 minutes old

  @Runbook:3.4
  Scenario: Evictions stay below the threshold
    Then there are at most 30 slow-consumer evictions in any 60 minutes

  @Runbook:3.4
  Scenario: Evictions do not keep growing
    Then slow-consumer evictions show no growth of 10 an hour or more over the window
