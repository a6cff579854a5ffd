using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Checks that what the ledger says happened could happen in this order.</summary>
/// <param name="errors">Is told.</param>
/// <param name="stages">The stages, as listed.</param>
/// <param name="restarts">The restarts, as listed.</param>
/// <param name="rollbacks">The rollbacks, as listed.</param>
internal sealed class LedgerOrder(
    LedgerErrors errors,
    IReadOnlyList<LedgerEvent<LedgerStage>> stages,
    IReadOnlyList<LedgerEvent<LedgerHoldRestart>> restarts,
    IReadOnlyList<LedgerEvent<LedgerRollback>> rollbacks)
{
    public static string Formatted(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public void Check()
    {
        Ascend(stages);
        Ascend(restarts);
        Ascend(rollbacks);
        foreach (var (earlier, later) in stages.Zip(stages.Skip(1)))
        {
            Advance(earlier, later);
        }

        foreach (var restart in restarts)
        {
            Restart(restart);
        }
    }

    private void Ascend<T>(IReadOnlyList<LedgerEvent<T>> events)
    {
        foreach (var (earlier, later) in events.Zip(events.Skip(1)).Where(pair => pair.Second.At <= pair.First.At))
        {
            errors.Add(
                later.Node, $"expected {later.Name} after {earlier.Name}, which is {Formatted(earlier.At)}, seen {Formatted(later.At)}");
        }
    }

    // At the entry's own instant a rollback is in the new stay's window, which then cannot be judged.
    private void Advance(LedgerEvent<LedgerStage> earlier, LedgerEvent<LedgerStage> later)
    {
        if (later.Entry.Exit() <= earlier.Entry.Exit() && !rollbacks.Any(rollback => rollback.At >= earlier.At && rollback.At < later.At))
        {
            errors.Add(
                later.Map.Member("stage")!,
                $"expected {later.Map.What} to be a later stage than {earlier.Entry.Exit().Name}, "
                    + $"or a rollback in rollbacks between {Formatted(earlier.At)} and {Formatted(later.At)}, "
                    + $"seen {later.Entry.Exit().Name}");
        }
    }

    // A restart outside a stay in its stage would begin no window again, and a mistyped stage would pass unseen.
    private void Restart(LedgerEvent<LedgerHoldRestart> restart)
    {
        var wanted = restart.Entry.Exit();
        var entered = stages.Where(stage => stage.At <= restart.At).MaxBy(stage => stage.At);
        if (!stages.Any(stage => stage.Entry.Exit() == wanted))
        {
            errors.Add(
                restart.Map.Member("stage")!,
                $"expected {restart.Map.What} in a stage that was entered, seen {wanted.Name}, which stages does not hold");
        }
        else if (entered is null || entered.Entry.Exit() != wanted)
        {
            errors.Add(
                restart.Node,
                $"expected {restart.Name} while {wanted.Name} is held, seen {Formatted(restart.At)}, "
                    + $"{(entered is null ? "before any stage was entered" : $"in {entered.Entry.Exit().Name}, entered {Formatted(entered.At)}")}");
        }
    }
}
