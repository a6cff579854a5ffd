@Stage:0 @Gate:ws-only
Feature: The deployed clients are WebSocket-only
  A surface that still has a fallback lane (server-sent events, polling) hides a broken WebSocket lane.
  The source of each surface at the deployed git ref is searched for the ledger's fallback markers, as fixed
  strings; a submodule, a symbolic link or a Git LFS pointer holds no contents to search. That the named build is what is deployed is the
  ledger's word.

  @Runbook:1.3
  Scenario Outline: <surface> has no fallback lane
    Given the ledger names the deployed build, the git ref, the source and the fallback markers of <surface>
    Then none of the fallback markers is in the source of <surface> at that ref

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
