using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Finds the span of a stage (and step) that its gates judge, from the ledger; pure.</summary>
public static class StageWindow
{
    /// <summary>From the stage's entry, or the last restart of its hold, to the next entry, or now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="exit">The exit of the stage or step.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <returns>The window, or in <c>Lacking</c> why there is none.</returns>
    public static (ObservationWindow? Window, Judgement? Lacking) Of(RolloutLedger ledger, StageExit exit, Instant now)
    {
        var (span, lacking) = SpanOf(ledger, exit, now);
        return (span?.Window, lacking);
    }

    /// <summary>The same with the stage's entry, as the ledger alone has it: what is measured may have begun later.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="exit">The exit of the stage or step.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <returns>The span, or in <c>Lacking</c> why there is none.</returns>
    public static (StageSpan? Span, Judgement? Lacking) SpanOf(RolloutLedger ledger, StageExit exit, Instant now)
    {
        var name = exit.NameWithComma;
        if (EntryOf(ledger, exit, now) is not { } entry)
        {
            return (null, Judgement.Undecided(
                $"expected the ledger to say when {name} was entered; it has no entry of it up to {Formatting.At(now)}",
                $"enter {name} in the ledger's stages once its traffic is routed"));
        }

        var entered = entry.EnteredAt;
        var to = ledger.Stages.Select(entry => entry.EnteredAt).Where(other => other > entered && other <= now).Append(now).Min();
        var from = ledger.HoldRestarts
            .Where(restart => restart.Exit() == exit && restart.At > entered && restart.At <= to)
            .Select(restart => restart.At)
            .Append(entered)
            .Max();
        var rollbacks = ledger.Rollbacks.Where(rollback => rollback.At >= from && rollback.At <= to).ToList();
        return rollbacks.Count == 0
            ? (StageSpan.OfLedger(exit, entered, from, to), null)
            : (null, Judgement.Undecided(
                $"the ledger records a rollback at {Formatting.At(rollbacks[0].At)}, within the window of {name} that began at {Formatting.At(from)}",
                $"enter {name} again, or restart its hold in the ledger's hold_restarts, once the rollback is over"));
    }

    /// <summary>Why a window is too short to be judged, or null where it is long enough.</summary>
    /// <param name="window">The window.</param>
    /// <param name="least">How long it must be.</param>
    /// <param name="moved">Why it begins later than the ledger says, in words that follow its begin, or null where it does not.</param>
    public static Judgement? JudgeLength(ObservationWindow window, Duration least, string? moved = null) => window.Length >= least
        ? null
        : Judgement.Undecided(
            $"expected an observation window of at least {least.TotalMinutes:0} minutes; it began at {Formatting.At(window.From)}{(moved is null ? "" : $", {moved},")} and is {window.Length.TotalMinutes:0.#} minutes long at {Formatting.At(window.To)}",
            $"wait until {Formatting.At(window.From + least)}, then run the gate again");

    /// <summary>The newest entry of a stage (and step) in the ledger, or null where it was not entered by then.</summary>
    public static LedgerStage? EntryOf(RolloutLedger ledger, StageExit exit, Instant now) => ledger.Stages
        .Where(entry => entry.Exit() == exit && entry.EnteredAt <= now)
        .MaxBy(entry => entry.EnteredAt);

    /// <summary>Whether a stage (or step) is the one that the ledger's newest entry up to now enters.</summary>
    public static bool IsNewest(RolloutLedger ledger, StageExit exit, Instant now) =>
        // Of two entries at one instant the one that was written below counts.
        ledger.Stages.Where(entry => entry.EnteredAt <= now).OrderBy(entry => entry.EnteredAt).LastOrDefault() is { } newest
        && newest.Exit() == exit;
}
