using RolloutSpecs.Gates.Decisions;

namespace RolloutSpecs.Gates.Attempts;

/// <summary>Numbers what was decided by the records in the status folder, and says what changed since the earlier ones; pure.</summary>
public static class AttemptHistory
{
    /// <summary>The decision with each whole execution's attempt and the earlier ones.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="records">The records of what it decides.</param>
    public static Decision Number(Decision decision, IReadOnlyList<StatusRecord> records) => decision with
    {
        Stages = [.. decision.Stages.Select(stage => Number(decision, stage, records))],
        Validation = decision.Validation is { } validation ? Number(decision, validation, records) : null,
    };

    private static StageDecision Number(Decision decision, StageDecision part, IReadOnlyList<StatusRecord> records)
    {
        if (!part.IsWhole)
        {
            return part;
        }

        var earlier = records.Where(record => record.Name.Exit == part.Exit)
            .OrderBy(record => record.Name.Attempt)
            .ThenBy(record => record.Name.DecidedAt)
            .ToList();
        return part with
        {
            Attempt = earlier.Select(record => record.Name.Attempt).Append(0).Max() + 1,
            Earlier = [.. earlier.Select(record => Earlier(decision, part, record))],
        };
    }

    private static EarlierAttempt Earlier(Decision now, StageDecision part, StatusRecord record) => new(
        record.Name.Attempt,
        record.Name.Name,
        record.Decision?.DecidedAt,
        record.Entry?.Kind,
        record.Decision?.Owner,
        record is { Decision: { } then, Entry: { } entry } ? [.. Changed(now, part, then, entry)] : [],
        record.Problem);

    private static IEnumerable<string> Changed(Decision now, StageDecision part, Decision then, StageDecision entry) =>
        new (string What, bool Same)[]
        {
            ("features", now.Criteria?.Features == then.Criteria?.Features),
            ("plan", now.Criteria?.Plan == then.Criteria?.Plan),
            ("thresholds", part.Bounds == entry.Bounds),
            ("indicators", now.Criteria?.Indicators == then.Criteria?.Indicators),
            ("ledger", now.Criteria?.Ledger == then.Criteria?.Ledger),
            ("revisions", Same(now.Revisions, then.Revisions)),
        }.Where(part => !part.Same).Select(part => part.What);

    private static bool Same(IReadOnlyDictionary<string, Revisions>? now, IReadOnlyDictionary<string, Revisions>? then) =>
        now is not null
            && then is not null
            && now.Count == then.Count
            && now.All(entry => then.TryGetValue(entry.Key, out var other) && other == entry.Value);
}
