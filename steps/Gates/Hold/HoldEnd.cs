using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Finds until when a hold must last; pure.</summary>
public static class HoldEnd
{
    /// <summary>The first instant at which the hold is long enough.</summary>
    /// <param name="from">When it began.</param>
    /// <param name="objective">How long it must be.</param>
    /// <param name="ledger">Says the time zone and holidays.</param>
    /// <returns>The instant, or in <c>Lacking</c> why there is none.</returns>
    public static (Instant? End, Judgement? Lacking) Of(Instant from, HoldObjective objective, RolloutLedger ledger) => objective switch
    {
        ElapsedHold elapsed => Found(
            elapsed.Length <= Instant.MaxValue - from ? from + elapsed.Length : null,
            $"{objective} after {Shown.At(from)} is beyond the calendar",
            "correct the instants in the ledger's stages and hold_restarts"),
        BusinessDayHold days => OfBusinessDays(from, days, ledger),
        _ => throw new ArgumentException("expected a length of time or business days", nameof(objective)),
    };

    private static (Instant? End, Judgement? Lacking) OfBusinessDays(Instant from, BusinessDayHold objective, RolloutLedger ledger) =>
        HoldZone.Of(ledger) is { } zone
            ? Found(
                new BusinessCalendar(zone, ledger.Holidays.ToHashSet()).EndOf(from, objective.Days),
                $"expected {objective} after {Shown.At(from)} in {zone.Id}; the calendar has none within {BusinessCalendar.LongestSearch} days of each other",
                "correct the ledger's holidays, or the instants in its stages and hold_restarts")
            : (null, Judgement.Undecided(
                $"expected the ledger's time_zone, in which {objective} after {Shown.At(from)} can be counted; {(ledger.TimeZone is null ? "it has none" : $"'{ledger.TimeZone}' is no time zone")}",
                "write time_zone into the ledger, a TZDB id such as America/Chicago, then run the gate again"));

    private static (Instant? End, Judgement? Lacking) Found(Instant? end, string reason, string remediation) =>
        end is null ? (null, Judgement.Undecided(reason, remediation)) : (end, null);
}
