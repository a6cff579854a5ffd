using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>Finds the time before a stage's entry in the ledger; pure.</summary>
public static class EntryTime
{
    /// <summary>
    /// The time before the stage's newest entry; before the first where it was entered several times in a row without a rollback between.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="exit">The exit of the stage or step.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <returns>Null where it was not entered by then.</returns>
    public static BeforeEntry? Of(RolloutLedger ledger, StageExit exit, Instant now)
    {
        if (StageWindow.EntryOf(ledger, exit, now) is not { } newest)
        {
            return null;
        }

        var earlier = ledger.Stages
            .Where(entry => entry.EnteredAt <= newest.EnteredAt)
            .OrderByDescending(entry => entry.EnteredAt)
            .ToList();
        // Entering a stage again over the same traffic does not make a storm of the first entry usual.
        var entered = earlier
            .TakeWhile(entry => entry.Exit() == exit
                && !ledger.Rollbacks.Any(rollback => rollback.At >= entry.EnteredAt && rollback.At < newest.EnteredAt))
            .Select(entry => entry.EnteredAt)
            .Append(newest.EnteredAt)
            .Min();
        return new BeforeEntry(entered, earlier[^1].EnteredAt, [.. Troubled(ledger, entered)]);
    }

    private static IEnumerable<ObservationWindow> Troubled(RolloutLedger ledger, Instant entered) =>
        from end in ledger.Rollbacks.Select(rollback => rollback.At).Concat(ledger.HoldRestarts.Select(restart => restart.At))
        where end <= entered
        let begins = ledger.Stages.Select(entry => entry.EnteredAt).Where(at => at <= end).ToList()
        where begins.Count > 0
        select new ObservationWindow(begins.Max(), end);
}
