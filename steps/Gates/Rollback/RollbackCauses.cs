namespace RolloutSpecs.Gates;

/// <summary>What is known to be broken, by what would mend it; the table of docs/rollback.md.</summary>
/// <param name="Surface">The one surface whose messages are late, missing or doubled, or null where it is none or several.</param>
/// <param name="Pressures">The gates that found clients pressing on the runtime.</param>
/// <param name="Server">The gates that found the server lane broken.</param>
/// <param name="IsAnythingKnown">Whether any gate failed, and was not merely undecided.</param>
/// <param name="Lane">What this run knows of the server lane beside a surface, in words.</param>
public sealed record RollbackCauses(string? Surface, IReadOnlyList<string> Pressures, IReadOnlyList<string> Server, bool IsAnythingKnown, string Lane)
{
    private static readonly string[] SurfaceGates = ["replay", "surface-ux", "replay-recovered", "surface-ux-recovered"];
    private static readonly string[] PressureGates = ["reconnect", "slow-consumer", "reconnects-recovered", "slow-consumer-recovered", "policy-set"];
    private static readonly string[] ServerGates = ["error-budget", "errors-recovered", "rolled-back"];

    // Traffic that is routed otherwise than declared is routed as declared, not rolled back; but it tells of the lane.
    private static readonly string[] LaneGates = [.. ServerGates, "traffic"];

    /// <summary>Sorts a stage's results.</summary>
    /// <param name="ran">The results.</param>
    public static RollbackCauses Of(IReadOnlyList<CaseResult> ran)
    {
        var failed = ran.Where(result => result.Judgement.Verdict == Verdict.Fail).Select(result => result.Case).ToList();
        var onSurfaces = failed.Where(one => SurfaceGates.Contains(one.Gate)).ToList();
        var surface = onSurfaces.Select(one => one.Surface).Distinct().ToList() is [{ } only] ? only : null;
        // What is late everywhere is not one client's doing.
        var server = failed.Where(one => ServerGates.Contains(one.Gate) || (surface is null && SurfaceGates.Contains(one.Gate)));
        return new RollbackCauses(
            surface,
            Gates(failed.Where(one => PressureGates.Contains(one.Gate))),
            Gates(server),
            failed.Count > 0,
            LaneOf([.. ran.Where(result => LaneGates.Contains(result.Case.Gate)).Select(result => result.Judgement.Verdict)]));
    }

    private static List<string> Gates(IEnumerable<RunbookCase> cases) => [.. cases.Select(one => one.Gate).Distinct()];

    private static string LaneOf(IReadOnlyList<Verdict> verdicts) => verdicts.RollUp() switch
    {
        Verdict.Pass => "the server lane is healthy",
        Verdict.Fail => "the server lane is not healthy either, so this may not be enough: go on below",
        _ => "whether the server lane is healthy is not known: decide that first",
    };
}
