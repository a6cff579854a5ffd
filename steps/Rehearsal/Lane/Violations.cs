namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>How often a topic has refused a cursor.</summary>
internal sealed class Violations
{
    /// <summary>Cursors further behind than the replay budget.</summary>
    public long BudgetExceeded { get; private set; }

    /// <summary>Cursors below the oldest message.</summary>
    public long RetentionFloor { get; private set; }

    /// <summary>The last reason; null where there was none.</summary>
    public string? LastReason { get; private set; }

    /// <summary>Counts a refusal; one may have both reasons.</summary>
    public void Count(StaleCursor stale)
    {
        BudgetExceeded += stale.Reasons.Count(reason => reason == StaleCursor.BudgetExceeded);
        RetentionFloor += stale.Reasons.Count(reason => reason == StaleCursor.RetentionFloor);
        LastReason = stale.Reasons[^1];
    }
}
