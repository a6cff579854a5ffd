using System.Globalization;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Runbook.Clocks;

/// <summary>Judges the clock of the machine that judges against the <c>Date</c> of an answer (RFC 9110, section 6.6.1); pure.</summary>
public static class ClockJudgement
{
    /// <summary>Judges one exchange, as far as its duration lets its instants be known.</summary>
    /// <param name="whose">Whose clock it is, such as <c>the runtime</c>.</param>
    /// <param name="exchange">The exchange, by this machine's clock, or null where there was none.</param>
    /// <param name="judgedAt">The instant that the run which asked judges at, by this machine's clock too.</param>
    /// <param name="most">How far apart the clocks may be.</param>
    public static Judgement Of(string whose, Exchange? exchange, DateTimeOffset judgedAt, TimeSpan most)
    {
        var expected = $"expected this machine's clock to be at most {most.TotalSeconds:0} s off that of {whose}";
        if (exchange?.Answer is not HttpAnswer http)
        {
            return Judgement.Undecided(
                $"{expected}; {(exchange?.Answer is NoAnswer none ? none.Message : "it was not asked")}",
                $"see that {whose} can be reached from here, then run the gate again");
        }

        // What fails may be an error page of whatever stands before it.
        if (http.Status >= 500)
        {
            return Judgement.Undecided(
                $"{expected}; it answered {http.Status}", $"see what is the matter with {whose}, then run the gate again");
        }

        if (!http.Headers.TryGetValue("date", out var told)
            || !DateTimeOffset.TryParseExact(told, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return Judgement.Undecided(
                $"{expected}; its answer has {(told is null ? "no Date" : $"the Date '{told}', which is none")}",
                $"let {whose} (or what stands before it) send a Date, then run the gate again");
        }

        // The Date was written at some instant of the exchange. What is judged at was read before it, unless the clock was set meanwhile.
        var latest = Later(exchange.AskedAt + exchange.Duration, judgedAt);
        return (Ahead: latest - date, Behind: date - exchange.AskedAt) switch
        {
            var (ahead, _) when ahead > most =>
                Off($"{Formatted(latest)} here when it was {Formatted(date)} there: up to {ahead.TotalSeconds:0} s ahead"),
            var (_, behind) when behind > most =>
                Off($"{Formatted(exchange.AskedAt)} here when it was {Formatted(date)} there: up to {behind.TotalSeconds:0} s behind"),
            _ => Judgement.Pass($"this machine's clock is at most {most.TotalSeconds:0} s off that of {whose}"),
        };

        Judgement Off(string seen) => Judgement.Undecided(
            $"{expected}; it was {seen}",
            "set this machine's clock (timedatectl, or its time service), then run the gate again: "
                + "what is counted by a wrong clock is not known to be over");
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string Formatted(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
