using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Finds the span in which a system must have recovered after a rollback, from the ledger; pure.</summary>
public static class RecoveryWindow
{
    /// <summary>The newest span of a length, which must lie after the newest rollback.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>The window, or in <c>Lacking</c> why there is none.</returns>
    public static (ObservationWindow? Window, Judgement? Lacking) Of(RolloutLedger ledger, Instant now, Duration length)
    {
        if (NewestOf(ledger, now) is not { } rollback)
        {
            return (null, Judgement.Undecided(
                "expected the ledger to record the rollback that is validated; it has none",
                "enter the rollback in the ledger's rollbacks (at, kind, reason), then run the validation again"));
        }

        return rollback.At + length <= now
            ? (new ObservationWindow(now - length, now), null)
            : (null, Judgement.Undecided(
                $"expected {Formatting.Span(length)} since the rollback of {Formatting.At(rollback.At)} ({rollback.Reason}); it is {Formatting.Span(now - rollback.At)} ago",
                $"wait until {Formatting.At(rollback.At + length)}, then run the validation again"));
    }

    /// <summary>The newest rollback by then, or null.</summary>
    public static LedgerRollback? NewestOf(RolloutLedger ledger, Instant now) =>
        ledger.Rollbacks.Where(rollback => rollback.At <= now).MaxBy(rollback => rollback.At);
}
