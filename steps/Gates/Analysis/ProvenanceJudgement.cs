namespace RolloutSpecs.Gates;

/// <summary>Judges whether what was observed in a window is of this rollout and of its current revision, by what its observers say of themselves; pure.</summary>
public static class ProvenanceJudgement
{
    private const string ObserveAgain =
        "start the observer with this rollout's ledger and a store of its own (it then asks the current revision's own address), restart the hold in the ledger, and let it run through the window";

    /// <summary>Why the window's samples are not known to be of what is rolled out, or null where each observer says that they are.</summary>
    /// <param name="told">What the observers say.</param>
    /// <param name="environment">live or rehearsal.</param>
    /// <param name="ledger">Names the rollout and the current revision.</param>
    /// <param name="addresses">Where the current revision alone answers; null where a rollback is validated.</param>
    /// <param name="window">The window.</param>
    /// <param name="coverage">How much of it must have been observed.</param>
    public static Judgement? Lacking(
        ObserversTold told, string environment, RolloutLedger ledger, IReadOnlyList<Uri>? addresses, ObservationWindow window, CoverageObjective coverage)
    {
        if (told.Lacking is { } nothing)
        {
            return Judgement.Undecided($"expected what observed the window to say of which rollout and host it is; {nothing.Reason}", nothing.Remediation);
        }

        if (told.Observers.Count == 0)
        {
            return Undecided("of which rollout and host it is", "nobody says so");
        }

        if (told.Since is { } since && since - window.From > coverage.LongestGap)
        {
            return Undecided("throughout of which rollout and host it is", $"the first that says so began at {Formatting.At(since)}, {Formatting.Span(since - window.From)} after the window did");
        }

        if (told.Said is { } said && CoverageLack.Of(said, window, coverage) is { } gaps)
        {
            return Undecided("throughout of which rollout and host it is", gaps);
        }

        return Differs("environment", [environment], told.Observers.Select(observer => observer.Environment))
            ?? Differs("rollout", [ledger.Rollout], told.Observers.Select(observer => observer.Rollout))
            ?? (addresses is null ? AfterRollback(told, ledger) : OfCurrent(told, ledger, [.. addresses.Select(address => address.Authority)]));
    }

    private static Judgement? OfCurrent(ObserversTold told, RolloutLedger ledger, IReadOnlyList<string> hosts) =>
        Differs("revision", [ledger.Services.GetValueOrDefault("runtime")?.Current ?? ""], told.Observers.Select(observer => observer.Revision))
        ?? Differs("host", hosts, told.Observers.Select(observer => observer.Host))
        ?? Several("host", told.Observers.Select(observer => observer.Host));

    // A revision that gets no more traffic may look well at its own address, whatever the users meet.
    private static Judgement? AfterRollback(ObserversTold told, RolloutLedger ledger) =>
        ledger.Rollbacks.MaxBy(rollback => rollback.At) is { Kind: RollbackKind.Traffic }
        && told.Observers.FirstOrDefault(observer => observer.Revision != Provenance.WhicheverServes) is { } other
            ? Judgement.Undecided(
                $"expected what observed the time after a traffic rollback to have asked the public address, which the users get; it asked {other.Revision} at {other.Host}",
                "end the observer, start it again with --public, and validate once it has observed long enough")
            : null;

    private static Judgement? Differs(string what, IReadOnlyList<string> expected, IEnumerable<string> told) =>
        told.FirstOrDefault(one => !expected.Contains(one, StringComparer.OrdinalIgnoreCase) || one.Length == 0) is { } other
            ? Undecided($"that its {what} is {string.Join(" or ", expected)}", $"it says {(other.Length == 0 ? "none" : other)}")
            : null;

    private static Judgement? Several(string what, IEnumerable<string> told) => told.Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 1 } several
        ? Undecided($"one {what} throughout", $"it says {string.Join(" and ", several)}")
        : null;

    private static Judgement Undecided(string expected, string seen) =>
        Judgement.Undecided($"expected what observed the window to say {expected}; {seen}", ObserveAgain);
}
