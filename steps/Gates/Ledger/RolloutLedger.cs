using NodaTime;

namespace RolloutSpecs.Gates.Ledger;

/// <summary>The rollout ledger: what no API tells. A part that is missing is null or empty.</summary>
/// <param name="Rollout">The rollout's name.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="TimeZone">The TZDB id of the zone that business days are counted in.</param>
/// <param name="Holidays">Days that are no business days.</param>
/// <param name="Dependencies">The issues that the rollout stands on.</param>
/// <param name="ContractTests">What cargo is to run.</param>
/// <param name="Cloud">Where the services run.</param>
/// <param name="Services">The services, by control, runtime and khala.</param>
/// <param name="Surfaces">The surfaces, by web, desktop and ios.</param>
/// <param name="Topics">The topics that are checked for projector drift.</param>
/// <param name="Checks">The commands that check what has no API.</param>
/// <param name="CohortMembers">Stable keys of the internal cohort.</param>
/// <param name="Stages">The stages entered so far.</param>
/// <param name="HoldRestarts">The holds that were begun again.</param>
/// <param name="Rollbacks">The rollbacks so far.</param>
public sealed record RolloutLedger(
    string Rollout,
    string? Owner,
    string? TimeZone,
    IReadOnlyList<LocalDate> Holidays,
    LedgerDependencies? Dependencies,
    LedgerContractTests? ContractTests,
    LedgerCloud? Cloud,
    IReadOnlyDictionary<string, LedgerService> Services,
    IReadOnlyDictionary<string, LedgerSurface> Surfaces,
    IReadOnlyList<string> Topics,
    LedgerChecks Checks,
    IReadOnlyList<string> CohortMembers,
    IReadOnlyList<LedgerStage> Stages,
    IReadOnlyList<LedgerHoldRestart> HoldRestarts,
    IReadOnlyList<LedgerRollback> Rollbacks)
{
    /// <summary>The changes of routes that somebody answers for, by time.</summary>
    public IReadOnlyList<LedgerRouteChange> RouteChanges { get; init; } = [];

    /// <summary>The topics whose sync tables are checked.</summary>
    public IReadOnlyList<string> TableTopics { get; init; } = [];

    /// <summary>After how long Cloud Run ends a WebSocket, or null where the ledger does not say.</summary>
    public Duration? WebsocketTimeout { get; init; }
}
