using NodaTime;
using NodaTime.Text;

namespace RolloutSpecs.Gates;

/// <summary>Judges whether a stage was held for as long as the runbook asks; pure.</summary>
public static class HoldGate
{
    /// <summary>Judges a stage's window, which begins anew with each restart of the hold.</summary>
    /// <param name="window">The window.</param>
    /// <param name="objective">How long it must be.</param>
    /// <param name="ledger">Says the time zone and holidays.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <param name="moved">Why it begins later than the ledger says, in words that follow its begin, or null where it does not.</param>
    public static Judgement Judge(ObservationWindow window, HoldObjective objective, RolloutLedger ledger, Instant now, string? moved = null)
    {
        var zone = ZoneOf(ledger);
        if (objective is HoldOfBusinessDays && zone is null)
        {
            return Judgement.Undecided(
                $"expected a hold of {objective.Words}; the ledger has no time_zone to count business days in",
                "name the rollout's time zone in the ledger's time_zone, such as America/Chicago");
        }

        return EndOf(window.From, objective, ledger) is { } end
            ? JudgeEnd(window, objective, zone, end, now, moved) with
            {
                Hold = new HoldProgress(window.From.ToDateTimeOffset(), window.To.ToDateTimeOffset(), end.ToDateTimeOffset()),
            }
            : Judgement.Undecided(
                $"expected a hold of {objective.Words}; the ledger's holidays leave too few business days within a year of {Formatting.At(window.From)}",
                "mend the ledger's holidays");
    }

    /// <summary>When a hold is over, or null where the ledger does not tell.</summary>
    /// <param name="from">When it began.</param>
    /// <param name="objective">How long it must be.</param>
    /// <param name="ledger">Says the time zone and holidays.</param>
    public static Instant? EndOf(Instant from, HoldObjective objective, RolloutLedger ledger) => (objective, ZoneOf(ledger)) switch
    {
        (HoldOfBusinessDays days, { } zone) => new BusinessCalendar(zone, ledger.Holidays.ToHashSet()).EndOf(from, days.Number),
        (HoldOfTime time, _) => from + time.Length,
        _ => null,
    };

    private static DateTimeZone? ZoneOf(RolloutLedger ledger) =>
        ledger.TimeZone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    private static Judgement JudgeEnd(ObservationWindow window, HoldObjective objective, DateTimeZone? zone, Instant end, Instant now, string? moved)
    {
        var seen = $"it began at {At(window.From, zone)}{(moved is null ? "" : $", {moved},")} and was held for {Formatting.Span(window.Length)}, to {At(window.To, zone)}";
        var expected = $"expected a hold of {objective.Words}, to {At(end, zone)}";
        return window.To switch
        {
            var to when to >= end => Judgement.Pass($"{expected}; {seen}"),
            var to when to < now => Judgement.Fail(
                $"{expected}; {seen}, when the next stage or step was entered {Formatting.Span(end - to)} too soon",
                "go back to the traffic of this stage, enter it again in the ledger, and hold it to its end"),
            _ => Judgement.Fail(
                $"{expected}; {seen}, {Formatting.Span(end - window.To)} too few",
                $"hold until {At(end, zone)}, then run the gate again"),
        };
    }

    // At the calendar's end a zone has no local time.
    private static string At(Instant instant, DateTimeZone? zone) => zone is null || instant > Instant.MaxValue - Duration.FromDays(1)
        ? Formatting.At(instant)
        : $"{Formatting.At(instant)} ({ZonedDateTimePattern.CreateWithInvariantCulture("ddd HH:mm z", null).Format(instant.InZone(zone))})";
}
