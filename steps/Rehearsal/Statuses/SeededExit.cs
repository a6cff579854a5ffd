using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Windows;

namespace RolloutSpecs.Rehearsal.Statuses;

/// <summary>An exit that a world's rollout went through before.</summary>
/// <param name="Exit">What was left.</param>
/// <param name="DecidedAt">When, just before the next stage was entered.</param>
public sealed record SeededExit(StageExit Exit, DateTimeOffset DecidedAt)
{
    /// <summary>The exits that a ledger's rollout went through up to an instant: each shortly before the next stage was entered.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="instant">The instant.</param>
    public static IEnumerable<SeededExit> Of(RolloutLedger ledger, Instant instant) =>
        from pair in StageExit.Way.Zip(StageExit.Way.Skip(1))
        let entry = StageWindow.EntryOf(ledger, pair.Second, instant)
        where entry is not null
        select new SeededExit(pair.First, (entry.EnteredAt - Duration.FromMinutes(5)).ToDateTimeOffset());
}
