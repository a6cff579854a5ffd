using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Judgements;

namespace RolloutSpecs.Gates.Rollbacks;

/// <summary>What is known to be broken, by what would mend it; the table of docs/rollback.md.</summary>
/// <param name="Surface">The one surface whose messages are late, missing or doubled, or null where it is none or several.</param>
/// <param name="Pressures">How clients press on the runtime, and a policy rollback that was not done.</param>
/// <param name="Server">The gates that found the server lane broken.</param>
/// <param name="IsAnythingKnown">Whether any gate failed, and was not merely undecided.</param>
/// <param name="Lane">What this run knows of the server lane beside a surface, in words.</param>
public sealed record RollbackCauses(
    string? Surface, IReadOnlyList<RollbackCause> Pressures, IReadOnlyList<string> Server, bool IsAnythingKnown, string Lane)
{
    /// <summary>Whether a rollback has not been done that the ledger says was.</summary>
    public bool IsUndone { get; init; }

    /// <summary>Sorts a stage's results.</summary>
    /// <param name="ran">The results.</param>
    public static RollbackCauses Of(IReadOnlyList<CaseResult> ran)
    {
        var failed = ran.Where(result => result.Judgement.Verdict == Verdict.Fail).Select(result => result.Case).ToList();
        var onSurfaces = failed.Where(one => one.Cause == RollbackCause.Surface).ToList();
        var surface = onSurfaces.Select(one => one.Surface).Distinct().ToList() is [{ } only] ? only : null;
        // What is late everywhere is not one client's doing.
        var server = failed.Where(one => IsServer(one.Cause) || (surface is null && one.Cause == RollbackCause.Surface));
        return new RollbackCauses(
            surface,
            [.. failed.Select(one => one.Cause).OfType<RollbackCause>().Where(IsPressure).Distinct()],
            [.. server.Select(one => one.Gate).Distinct()],
            failed.Count > 0,
            LaneOf([.. ran.Where(result => TellsOfLane(result.Case.Cause)).Select(result => result.Judgement.Verdict)]))
        {
            IsUndone = failed.Any(one => one.Cause is RollbackCause.TrafficUndone or RollbackCause.PolicyUndone),
        };
    }

    private static bool IsServer(RollbackCause? cause) => cause is RollbackCause.Server or RollbackCause.TrafficUndone;

    private static bool IsPressure(RollbackCause cause) =>
        cause is RollbackCause.Reconnects or RollbackCause.Consumers or RollbackCause.PolicyUndone;

    // Traffic that is routed otherwise than declared is routed as declared, not rolled back; but it tells of the lane. So may a gate of
    // which nothing is left that says what it tells of.
    private static bool TellsOfLane(RollbackCause? cause) => IsServer(cause) || cause is RollbackCause.Routes or null;

    private static string LaneOf(IReadOnlyList<Verdict> verdicts) => verdicts.RollUp() switch
    {
        Verdict.Pass => "the server lane is healthy",
        Verdict.Fail => "the server lane is not healthy either, so this may not be enough: go on below",
        _ => "whether the server lane is healthy is not known: decide that first",
    };
}
