using System.Globalization;

namespace RolloutSpecs.Gates;

/// <summary>The order of the stages and steps, and the gate between each two.</summary>
internal static class Stages
{
    private static readonly (int Stage, int? Step)[] Order = [(0, null), (1, null), (2, null), (3, 25), (3, 50), (4, null)];

    public static string NameOf(LedgerStage entry) => NameOf(entry.Stage, entry.Step);

    /// <summary>The gate that is left where an entry follows those of a ledger.</summary>
    public static LedgerChange Left(RolloutLedger before, LedgerStage entry)
    {
        var last = before.Stages.Count == 0 ? null : before.Stages[^1];
        var (from, to) = (last is null ? 0 : PlaceOf(last), PlaceOf(entry));
        if (to <= 0 || from < 0)
        {
            return LedgerChange.Refused(
                $"expected a stage from 1 to 4 to be entered, seen {NameOf(entry)}", "leave the entry out: stage 0 is where a rollout begins");
        }

        if (last is not null && to <= from)
        {
            return Again(before, last, entry);
        }

        return to == from + 1
            ? Leaves(Order[from], entry)
            : LedgerChange.Refused(
                $"expected {NameOf(Order[from + 1].Stage, Order[from + 1].Step)} to be entered after {NameOf(Order[from].Stage, Order[from].Step)}, seen {NameOf(entry)}",
                "enter one stage or step after the other: each gate is left with a go of its own");
    }

    // What goes back leaves no gate; whether it may begin again is what the rollback's validation says.
    private static LedgerChange Again(RolloutLedger before, LedgerStage last, LedgerStage entry) =>
        before.Rollbacks.Any(rollback => rollback.At >= last.EnteredAt && rollback.At < entry.EnteredAt)
            ? new LedgerChange(
                LedgerChangeKind.Advance,
                $"{NameOf(entry)} is entered again after a rollback, which the rollback's validation decides",
                "",
                StatusRecordName.GateOf(null, null),
                "Rollback=Validation",
                NameOf(entry))
            : LedgerChange.Refused(
                $"expected a later stage than {NameOf(last)}, or a rollback in the base branch's ledger since it was entered, seen {NameOf(entry)}",
                "record the rollback in a change of its own first, then enter the stage again");

    private static LedgerChange Leaves((int Stage, int? Step) left, LedgerStage entry)
    {
        // Stage 3 is left as a whole: both its steps are judged once more before everybody is routed.
        var step = entry.Stage == left.Stage ? left.Step : null;
        return new LedgerChange(
            LedgerChangeKind.Advance,
            $"{NameOf(entry)} is entered, so that {NameOf(left.Stage, step)} is left",
            "",
            StatusRecordName.GateOf(left.Stage, step),
            string.Create(CultureInfo.InvariantCulture, $"Stage={left.Stage}{(step is null ? "" : $"&Step={step}")}"),
            NameOf(entry));
    }

    private static int PlaceOf(LedgerStage entry) => Array.IndexOf(Order, (entry.Stage, entry.Step));

    private static string NameOf(int stage, int? step) => new StageExit(stage, step).Name;
}
