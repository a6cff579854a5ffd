using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Routes;

/// <summary>How much traffic the current revisions are declared to have.</summary>
/// <param name="Percent">The percent of each service's current revision; the rest is its rollback revision's.</param>
/// <param name="Because">What in the ledger says so, for a reason's text.</param>
public sealed record ExpectedTraffic(int Percent, string Because)
{
    /// <summary>What the ledger's newest entry up to now says, or none of it after a newer traffic rollback.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="now">The instant that is judged at.</param>
    /// <returns>The traffic, or in <c>Lacking</c> why nothing is declared.</returns>
    public static (ExpectedTraffic? Expected, Judgement? Lacking) Of(RolloutLedger ledger, Instant now)
    {
        // Of two entries at one instant the one that was written below counts.
        var newest = ledger.Stages.Where(entry => entry.EnteredAt <= now).OrderBy(entry => entry.EnteredAt).LastOrDefault();
        if (newest is null)
        {
            return (null, Judgement.Undecided(
                $"expected the ledger to say how much traffic is routed; it has no stage that was entered up to {Formatted(now)}",
                "enter the stage in the ledger's stages once its traffic is routed"));
        }

        var rollback = ledger.Rollbacks
            .Where(made => made.Kind == RollbackKind.Traffic && made.At >= newest.EnteredAt && made.At <= now)
            .OrderBy(made => made.At)
            .LastOrDefault();
        return (
            rollback is null
                ? new ExpectedTraffic(
                    newest.Percent, $"as {newest.Exit().NameWithComma} of the ledger says since {Formatted(newest.EnteredAt)}")
                : new ExpectedTraffic(0, $"after the traffic rollback of {Formatted(rollback.At)} in the ledger"),
            null);
    }

    private static string Formatted(Instant instant) => InstantPattern.General.Format(instant);
}
