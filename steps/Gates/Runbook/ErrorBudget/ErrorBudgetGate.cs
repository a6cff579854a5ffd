using RolloutSpecs.Gates.Objectives;
using RolloutSpecs.Gates.SelfTests;

namespace RolloutSpecs.Gates.Runbook.ErrorBudget;

/// <summary>The objectives of the error-budget gate: the incident thresholds of WebSocket errors.</summary>
public static class ErrorBudgetGate
{
    private const string Remediation =
        "look at the reason codes of the refusals in the runtime's log; if they began with this stage, roll the traffic back, then "
        + "restart the hold";

    /// <summary>The share of a surface's canary requests that are refused.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective CanaryRefusals(string surface, ShareBound most) =>
        new ShareObjective("canary_auth_errors", "canary_requests", surface, most, Remediation) { Explained = Explaining.Refusals };

    /// <summary>The share of the fleet's authentications that are refused.</summary>
    /// <param name="most">The bound.</param>
    public static Objective FleetRefusals(ShareBound most) => new ShareObjective("auth_errors", "auth_attempts", null, most, Remediation);

    /// <summary>The number of a surface's canary cursors that are stale.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="most">The bound.</param>
    public static Objective CanaryStaleCursors(string surface, RateBound most) => StaleCursors("canary_stale_cursors", surface, most);

    /// <summary>The number of the fleet's cursors that are stale.</summary>
    /// <param name="most">The bound.</param>
    public static Objective FleetStaleCursors(RateBound most) => StaleCursors("stale_cursors", null, most);

    private static RateObjective StaleCursors(string indicator, string? surface, RateBound most) =>
        new(indicator, surface, most, Remediation)
        {
            MustSee = InjectedOutages.Recurring,
            Explained = surface is null ? Explaining.Nothing : Explaining.Refusals,
        };
}
