namespace RolloutSpecs.Gates.Decisions;

/// <summary>An earlier execution of a gate, so that running it again until it is green is seen.</summary>
/// <param name="Attempt">Its number.</param>
/// <param name="Record">Its record's name in the status folder.</param>
/// <param name="DecidedAt">When it was decided, or null where the record cannot be read.</param>
/// <param name="Decision">What was decided, or null where the record cannot be read.</param>
/// <param name="Owner">Who signed, or null.</param>
/// <param name="Changed">What is different now: features, thresholds, indicators, ledger, revisions.</param>
/// <param name="Problem">What is wrong with the record, or null.</param>
public sealed record EarlierAttempt(
    int Attempt,
    string Record,
    DateTimeOffset? DecidedAt,
    DecisionKind? Decision,
    string? Owner,
    IReadOnlyList<string> Changed,
    string? Problem);
