using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Advance;

/// <summary>The exit that lies between two entries of the ledger.</summary>
internal static class Stages
{
    private static readonly List<StageExit> Order = [.. StageExit.Way];

    /// <summary>The exit that is gone through where an entry follows those of a ledger.</summary>
    public static LedgerChange Left(RolloutLedger before, LedgerStage entry)
    {
        var last = before.Stages.Count == 0 ? null : before.Stages[^1];
        var (from, to) = (last is null ? 0 : PlaceOf(last), PlaceOf(entry));
        if (to <= 0 || from < 0)
        {
            return LedgerChange.Refused(
                $"expected a stage from 1 to 4 to be entered, seen {entry.Exit().Name}",
                "leave the entry out: stage 0 is where a rollout begins");
        }

        if (last is not null && to <= from)
        {
            return Again(before, last, entry);
        }

        return to == from + 1
            ? Leaves(Order[from], entry)
            : LedgerChange.Refused(
                $"expected {Order[from + 1].Name} to be entered after {Order[from].Name}, seen {entry.Exit().Name}",
                "enter one stage or step after the other: each gate is left with a go of its own");
    }

    // What goes back leaves no gate; whether it may begin again is what the rollback's validation says.
    private static LedgerChange Again(RolloutLedger before, LedgerStage last, LedgerStage entry) =>
        before.Rollbacks.Any(rollback => rollback.At >= last.EnteredAt && rollback.At < entry.EnteredAt)
            ? new LedgerChange(
                LedgerChangeKind.Advance,
                $"{entry.Exit().Name} is entered again after a rollback, which the rollback's validation decides",
                "",
                StageExit.Validation,
                entry.Exit())
            : LedgerChange.Refused(
                $"expected a later stage than {last.Exit().Name}, or a rollback in the base branch's ledger since it was entered, "
                    + $"seen {entry.Exit().Name}",
                "record the rollback in a change of its own first, then enter the stage again");

    private static LedgerChange Leaves(StageExit last, LedgerStage entry)
    {
        // Stage 3 is left as a whole: both its steps are judged once more before everybody is routed.
        var left = entry.Exit().Whole == last.Whole ? last : last.Whole;
        return new LedgerChange(
            LedgerChangeKind.Advance,
            $"{entry.Exit().Name} is entered, so that {left.Name} is left",
            "",
            left,
            entry.Exit());
    }

    private static int PlaceOf(LedgerStage entry) => Order.IndexOf(entry.Exit());
}
