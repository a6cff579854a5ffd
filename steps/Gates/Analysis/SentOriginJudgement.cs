using RolloutSpecs.Gates.Indicators;
using RolloutSpecs.Gates.Judgements;
using RolloutSpecs.Gates.Ledger;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>
/// Judges whether the canary was let in as the surface's own client would be: a browser sends an origin, and a runtime may refuse by it.
/// </summary>
public static class SentOriginJudgement
{
    private const string Browser = "web";

    /// <summary>The judgement, or null where the surface's client sends no origin and the canary sent none.</summary>
    /// <param name="surface">web, desktop or ios.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="told">What is told of the observers of the window.</param>
    /// <param name="environment">The run's environment.</param>
    public static Judgement? Of(string surface, RolloutLedger ledger, ObserversTold told, string environment)
    {
        var expected = ledger.Surfaces.GetValueOrDefault(surface)?.Origin;
        if (expected is null && (surface != Browser || environment != "live"))
        {
            return null;
        }

        if (expected is null)
        {
            return Judgement.Undecided(
                $"expected the ledger's surfaces.{surface}.origin, which a browser sends with each request and the canary must send too; "
                    + "it names none, so that a refusal of every browser would not be seen",
                $"name it (such as origin: https://openagents.com), then {Again}");
        }

        var sent = told.Observers
            .Select(observer => SentOrigin.Read(observer.Origins)?.FirstOrDefault(one => one.Surface == surface))
            .ToList();
        return sent switch
        {
            [] => Undecided(surface, expected, "nobody says what was sent"),
            _ when sent.Contains(null) => Undecided(surface, expected, "an observer of this window does not say that it sent one"),
            _ when sent.FirstOrDefault(one => one!.Origin != expected) is { } other => Undecided(
                surface, expected, $"it sent {(other.Origin.Length == 0 ? "none" : other.Origin)}"),
            _ => Judgement.Pass(string.Join("; ", sent.Select(one => Words(one!)).Distinct())),
        };
    }

    private const string Again = "start the observer again, restart the hold in the ledger, and let it run through the window";

    private static string Words(SentOrigin sent) =>
        $"as it started the observer asked as {sent.Surface}: the runtime answered the origin {sent.Origin} with {sent.Own}, "
            + $"and a foreign one with {sent.Foreign}{(sent.Foreign.StartsWith('2') ? ", so it lets in any page" : "")}";

    private static Judgement Undecided(string surface, string expected, string seen) => Judgement.Undecided(
        $"expected the canary to have sent the origin {expected} as {surface}, as the ledger says its client does; {seen}, "
            + "so that a refusal by origin would not be seen",
        Again);
}
