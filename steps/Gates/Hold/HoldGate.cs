using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a stage was held as long as it must be; pure.</summary>
public static class HoldGate
{
    /// <summary>Pass where the window reaches the hold's end, fail where it does not, undecided where the end is not known.</summary>
    /// <param name="window">The stage's window, from <see cref="StageWindow"/>.</param>
    /// <param name="objective">How long the stage must be held.</param>
    /// <param name="ledger">Says the time zone, the holidays and what the window began and ended with.</param>
    /// <param name="now">The instant that is judged at.</param>
    public static Judgement Judge(ObservationWindow window, HoldObjective objective, RolloutLedger ledger, Instant now)
    {
        var (found, lacking) = HoldEnd.Of(window.From, objective, ledger);
        if (found is not { } end)
        {
            return lacking!;
        }

        var held = $"{Began(window, ledger)} {At(window.From)}, held until {At(window.To)}, needed until {At(end)}: {Shown.Span(window.Length)} of at least {objective}";
        return window.To >= end ? Judgement.Pass(held)
            : WasLeft(window, ledger, now) ? Judgement.Fail(
                $"{held}; the ledger's next entry at {At(window.To)} came too soon",
                $"go back to that stage: write the rollback and the new entry into the ledger's rollbacks and stages, hold it {objective}, then run the gate again")
            : Judgement.Fail(held, $"hold until {At(end)}, then run the gate again");

        string At(Instant instant) => HoldZone.At(instant, ledger);
    }

    private static string Began(ObservationWindow window, RolloutLedger ledger) =>
        ledger.HoldRestarts.Any(restart => restart.At == window.From) ? "restarted" : "entered";

    // Judged at the very instant of the next entry, the stage is left as well.
    private static bool WasLeft(ObservationWindow window, RolloutLedger ledger, Instant now) =>
        window.To < now || ledger.Stages.Any(entry => entry.EnteredAt == window.To && entry.EnteredAt > window.From);
}
