Feature: Shop
  A basket as the samples of Reqnroll have it: context injection, tables as objects, a retriever of its own.

  Background:
    Given these products are on sale:
      | Name  | Price    | On sale since |
      | Bread | 2.50 EUR | 2026-01-31    |
      | Milk  | 1.20 EUR | 2026-02-01    |

  Scenario: A basket adds up
    When Ann puts 2 Bread into her basket
    And Ann puts 1 Milk into her basket
    Then the basket holds:
      | Product | Count | Total    |
      | Milk    | 1     | 1.20 EUR |
      | Bread   | 2     | 5.00 EUR |
    And the receipt is:
      | Field    | Value    |
      | Customer | Ann      |
      | Total    | 6.20 EUR |

  @vip
  Scenario Outline: Who comes often pays less
    When Bob puts <count> Bread into his basket
    Then the total is <total>

    Examples:
      | count | total    |
      | 2     | 4.50 EUR |
      | 4     | 9.00 EUR |

  Scenario: What is not on sale cannot be bought
    When Ann tries to put 1 Caviar into her basket
    Then she is told "Caviar is not on sale"
    And the log says:
      """
      Ann asked for Caviar
      """

  Scenario: A basket that differs is told row by row
    When Ann puts 3 Milk into her basket
    Then the basket holds:
      | Product | Count | Total    |
      | Milk    | 2     | 2.40 EUR |
