namespace RolloutSpecs.Gates;

/// <summary>The window of a stage or step as a decision keeps it, so that it is known once the stage has ended.</summary>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="Entered">When the stage or step was entered, by the ledger.</param>
/// <param name="From">When the window began.</param>
/// <param name="To">When it ended.</param>
/// <param name="Because">What was at its begin, in words that follow 'when'.</param>
/// <param name="Revisions">The current revisions, one a service.</param>
/// <param name="Explained">The changes of routes that the ledger answers for.</param>
public sealed record JudgedWindow(
    int? Step,
    DateTimeOffset Entered,
    DateTimeOffset From,
    DateTimeOffset To,
    string Because,
    IReadOnlyList<JudgedRevision> Revisions,
    IReadOnlyList<ExplainedRoute> Explained);

/// <summary>The revision of a service that a window is about.</summary>
/// <param name="Service">control, runtime or khala.</param>
/// <param name="Revision">The revision that was rolled out.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Tag">A tag that led to it, or null where none did.</param>
public sealed record JudgedRevision(string Service, string Revision, DateTimeOffset Created, string? Tag);

/// <summary>A change that Cloud Run dates as one of routes and that the ledger answers for.</summary>
/// <param name="Service">control, runtime or khala.</param>
/// <param name="At">When.</param>
/// <param name="By">Who answers for it.</param>
/// <param name="Reason">What it was.</param>
public sealed record ExplainedRoute(string Service, DateTimeOffset At, string By, string Reason);
