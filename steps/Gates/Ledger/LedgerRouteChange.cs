using NodaTime;

namespace RolloutSpecs.Gates.Ledger;

/// <summary>A change that Cloud Run dates as one of routes and that somebody answers for: it was none of the traffic.</summary>
/// <param name="Service">control, runtime or khala.</param>
/// <param name="At">When.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Reason">What it was.</param>
public sealed record LedgerRouteChange(string Service, Instant At, string By, string Reason);
