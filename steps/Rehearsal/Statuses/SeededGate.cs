using NodaTime;
using RolloutSpecs.Gates;

namespace RolloutSpecs.Rehearsal;

/// <summary>A gate that a world's rollout went through before.</summary>
/// <param name="Stage">0 to 3.</param>
/// <param name="Step">25 or 50 in stage 3, else null.</param>
/// <param name="DecidedAt">When, just before the next stage was entered.</param>
public sealed record SeededGate(int Stage, int? Step, DateTimeOffset DecidedAt)
{
    /// <summary>The gates that a ledger's rollout went through up to an instant: each was left shortly before the next stage was entered.</summary>
    /// <param name="parts">The stages and steps, in order.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="instant">The instant.</param>
    public static IEnumerable<SeededGate> Of(IReadOnlyList<RunbookPart> parts, RolloutLedger ledger, Instant instant) =>
        from pair in parts.Zip(parts.Skip(1))
        where pair.Second.Stage is not null
        let entry = StageWindow.EntryOf(ledger, pair.Second.Stage!.Value, pair.Second.Step, instant)
        where entry is not null
        select new SeededGate(pair.First.Stage!.Value, pair.First.Step, (entry.EnteredAt - Duration.FromMinutes(5)).ToDateTimeOffset());
}
