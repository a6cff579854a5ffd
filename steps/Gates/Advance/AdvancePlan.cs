using NodaTime;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;
using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Gates.Advance;

/// <summary>Finds the exit that a change of the ledger would go through; pure.</summary>
/// <remarks>What it does not know to be harmless it refuses.</remarks>
public static class AdvancePlan
{
    // A checkout takes no shorter one for a commit.
    private const int FullCommit = 40;

    /// <summary>How long ago an entry may say that it was made: a hold is counted from it, before anybody has approved it.</summary>
    public static Duration LongestBackdating { get; } = Duration.FromHours(2);

    /// <summary>What the change asks for.</summary>
    /// <param name="before">The base branch's ledger, or null where it has none yet.</param>
    /// <param name="after">The ledger that would take its place.</param>
    /// <param name="now">The instant of the plan.</param>
    public static LedgerChange Of(RolloutLedger? before, RolloutLedger after, Instant now)
    {
        if (before is null)
        {
            return First(after);
        }

        if (Rewritten(before, after) is { } rewritten)
        {
            return LedgerChange.Refused(
                rewritten,
                "put the entry back as it was: what happened stays in the ledger; a rollback or a restart of a hold is a new entry");
        }

        var changed = LedgerComparison.Changed(before, after);
        return after.Stages.Skip(before.Stages.Count).ToList() switch
        {
            [] => LedgerChange.NoAdvance($"the ledger's {before.Stages.Count} stage entries are unchanged; "
                + $"{(changed.Count == 0 ? "nothing else changed" : $"changed: {string.Join(", ", changed)}")}"),
            [var entry] => Advance(before, entry, [.. changed.Where(part => part != "stages")], now),
            var several => LedgerChange.Refused(
                $"expected one stage or step to be entered at a time, seen {several.Count}: "
                    + $"{string.Join(", ", several.Select(entry => entry.Exit().Name))}",
                "enter the first of them alone; the next is entered once the gate of that one is a go"),
        };
    }

    // Nothing reviewed would judge it, so a first ledger enters nothing.
    private static LedgerChange First(RolloutLedger after) =>
        after.Stages.Count + after.HoldRestarts.Count + after.Rollbacks.Count == 0
            ? LedgerChange.NoAdvance("this is the first ledger, and it enters no stage")
            : LedgerChange.Refused(
                "expected a first ledger to have no entry in stages, hold_restarts and rollbacks, "
                    + "since an advance is judged by the ledger that the base branch has",
                "land the ledger with stages: [] first, then enter stage 1 in a change of its own");

    private static string? Rewritten(RolloutLedger before, RolloutLedger after) =>
        Rewritten("stages", before.Stages, after.Stages)
        ?? Rewritten("hold_restarts", before.HoldRestarts, after.HoldRestarts)
        ?? Rewritten("rollbacks", before.Rollbacks, after.Rollbacks)
        ?? Rewritten("route_changes", before.RouteChanges, after.RouteChanges);

    private static string? Rewritten<T>(string list, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        var kept = before.Zip(after).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();
        return kept == before.Count
            ? null
            : $"expected {list}[{kept}] to stay as the base branch has it ({before[kept]}), "
                + $"seen {(kept < after.Count ? $"{after[kept]}" : "it removed")}";
    }

    private static LedgerChange Advance(RolloutLedger before, LedgerStage entry, List<string> others, Instant now)
    {
        if (others.Count > 0)
        {
            return LedgerChange.Refused(
                $"expected nothing but the new entry to change where {entry.Exit().Name} is entered, "
                    + $"seen changes of {string.Join(", ", others)}",
                "land those in a change of their own first: the gate is judged by the ledger that the base branch has");
        }

        if (entry.EnteredAt > now || entry.EnteredAt < now - LongestBackdating)
        {
            return LedgerChange.Refused(
                $"expected {entry.Exit().Name} to be entered within the last {LongestBackdating.TotalHours:0} hours before "
                    + $"{Formatting.At(now)}, seen {Formatting.At(entry.EnteredAt)}",
                "write the present instant into entered_at, since the hold is counted from it, and push again");
        }

        return Stages.Left(before, entry) switch
        {
            { Kind: LedgerChangeKind.Advance } advance => advance with
            {
                Entry = EntryDigest.Of(entry),
                Deployed = before.Services.GetValueOrDefault("runtime")?.BuildSha is { Length: FullCommit } commit ? commit : null,
            },
            var refused => refused,
        };
    }
}
