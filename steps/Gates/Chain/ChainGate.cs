namespace RolloutSpecs.Gates;

/// <summary>Judges whether the stage before ended with a recorded, complete go for the same rollout and revisions; pure.</summary>
public static class ChainGate
{
    private static readonly string[] Services = ["control", "runtime", "khala"];

    /// <summary>Judges the names in the status folder: one that no gate writes is an error, since nobody knows what it would tell.</summary>
    /// <returns>Null where all are in order.</returns>
    public static Judgement? JudgeNames(StatusListing listing) => listing switch
    {
        { Problem: { } problem } => Judgement.Undecided(
            $"expected the status folder to say how the stage before ended; it cannot be listed: {problem}",
            "name the folder that holds the earlier records in ROLLOUT_STATUS_DIR, and let this user read it"),
        { Strangers: { Count: > 0 } strangers } => Judgement.Fail(
            $"expected nothing but records in the status folder, named UTC-GATE-ATTEMPT with one of the gates {string.Join(", ", StageExit.Known.Select(exit => exit.Slug))}; seen {string.Join(", ", strangers)}",
            "find out who put it there under that name, give it back the name that the gate wrote, or move it out of the folder"),
        _ => null,
    };

    /// <summary>Judges what the status folder tells of one exit before.</summary>
    /// <param name="before">That exit.</param>
    /// <param name="leaving">The exit whose chain is judged.</param>
    /// <param name="records">All records that can tell of it.</param>
    /// <param name="context">What they must be about.</param>
    public static Judgement Judge(Predecessor before, StageExit leaving, IReadOnlyList<StatusRecord> records, ChainContext context)
    {
        var exit = before.Exit;
        if (records.Count == 0)
        {
            return Judgement.Fail(
                $"expected a recorded go of {exit.Slug}; the status folder has no record of it",
                $"run the gate of {exit.Slug} first ({exit.Command}); its record is written to ROLLOUT_STATUS_DIR");
        }

        var (last, red) = LastOf(exit, records, context);
        if (red is not null)
        {
            return red;
        }

        var times = new RecordTimes(before, leaving, context);
        if (records.Select(times.Lacking).FirstOrDefault(judged => judged is not null) is { } lacking)
        {
            return lacking;
        }

        // A go that came after the entry revokes nothing, and allows nothing either: what was there before it counts.
        if (times.TooLate(last!) is not null)
        {
            var inTime = records.Where(record => times.TooLate(record) is null).ToList();
            (last, red) = inTime.Count > 0 ? LastOf(exit, inTime, context) : (last, TooLate(exit, last!, times));
        }

        return red ?? (times.TooEarly(last!) is ({ } says, { } remediation)
            ? Judgement.Fail($"expected a go of {exit.Slug} that still counts; {last!.Name.Name} {says}", remediation)
            : Passed(exit, last!));
    }

    private static Judgement TooLate(StageExit exit, StatusRecord last, RecordTimes times) => Judgement.Fail(
        $"expected a go of {exit.Slug} that was there before; {last.Name.Name} {times.TooLate(last)}",
        $"a stage is entered on a go that is there: run the gate of {exit.Slug} ({exit.Command}), and enter the stage again in the ledger on its go");

    // The last of several records, where it and all that might be it can be trusted, and it is a go.
    private static (StatusRecord? Last, Judgement? Red) LastOf(StageExit exit, IReadOnlyList<StatusRecord> records, ChainContext context)
    {
        var newest = Predecessors.Newest(records);

        // A record that cannot be trusted cannot tell its place either, so that each of the newest must be in order.
        if (newest.FirstOrDefault(record => record.Problem is not null) is { } broken)
        {
            return (null, Judgement.Fail(
                $"expected a recorded go of {exit.Slug}; {broken.Name.Name} {broken.Problem}",
                $"find out who changed the record, then run the gate of {exit.Slug} again ({exit.Command})"));
        }

        if (newest.FirstOrDefault(record => record.Attestation?.State == AttestationState.Refused) is { } refused)
        {
            return (null, Judgement.Fail(
                $"expected the attestation beside {refused.Name.Name} to hold; {refused.Attestation!.Says}",
                $"find out who changed the record or its attestation, then run the gate of {exit.Slug} again ({exit.Command})"));
        }

        if (newest.FirstOrDefault(record => record.Attestation?.State == AttestationState.Unknown) is { } unknown)
        {
            return (null, Judgement.Undecided(
                $"expected to know whether the attestation beside {unknown.Name.Name} holds; {unknown.Attestation!.Says}",
                "name gh in GH and the repository that attests in GITHUB_REPOSITORY, sign gh in, then run this gate again"));
        }

        var last = newest.GroupBy(record => record.Name.Exit).Select(Predecessors.Counting)
            .GroupBy(record => record.Decision!.DecidedAt).MaxBy(group => group.Key)!.MinBy(record => record.Entry!.Kind)!;
        return (last, JudgeRecord(exit, last, context));
    }

    private static Judgement? JudgeRecord(StageExit exit, StatusRecord record, ChainContext context)
    {
        var (decision, entry) = (record.Decision!, record.Entry!);
        var again = $"run the gate of {exit.Slug} again ({exit.Command}), and advance only on its go";
        return Foreign(decision, context) is { } foreign
            ? Judgement.Fail($"expected a recorded go of {exit.Slug} for this rollout; {record.Name.Name} {foreign}", again)
            : entry switch
            {
                { Kind: DecisionKind.NoGo } => Judgement.Fail(
                    $"expected {exit.Slug} to have ended with a go; its newest record {record.Name.Name} is a no-go: {string.Join("; ", entry.Blockers.Take(1).Select(blocker => blocker.Reason))}", again),
                _ when entry.Kind != DecisionKind.Go || entry.Ran != entry.Expected || entry.Expected <= 0 => Judgement.Fail(
                    $"expected a complete go of {exit.Slug}; {record.Name.Name} is a {entry.Statement} of {entry.Ran} of {entry.Expected} scenarios", again),
                _ when entry.Contradiction is { } contradiction => Judgement.Fail(
                    $"expected a go of {exit.Slug} that agrees with its own verdicts; {record.Name.Name} {contradiction}", again),
                _ => null,
            };
    }

    private static Judgement Passed(StageExit exit, StatusRecord record)
    {
        var (decision, entry) = (record.Decision!, record.Entry!);
        var change = decision.Advance is { } advance ? $", for the change {advance.Change}" : "";
        return Judgement.Pass(
            $"{exit.Slug} ended with {entry.Statement} at {At(decision.DecidedAt)}{change}, {entry.Ran} of {entry.Expected} scenarios, owner {decision.Owner ?? "unknown"} ({record.Name.Name}, {decision.Digest}; {record.Attestation?.Says ?? "no attestation was looked for"})");
    }

    /// <summary>Why a record is not of this rollout, or null where it is; in words that follow its name.</summary>
    internal static string? Foreign(Decision decision, ChainContext context) => decision switch
    {
        { Replay: true } => "is a replay, which decides nothing",
        _ when decision.Environment != context.Environment => $"is of the environment {decision.Environment}, this run of {context.Environment}",
        _ when decision.Rollout != context.Ledger.Rollout => $"is of the rollout {decision.Rollout ?? "(none)"}, this run of {context.Ledger.Rollout}",
        _ when decision.DecidedAt > context.Now => $"was decided at {At(decision.DecidedAt)}, after the instant that is judged at ({At(context.Now)})",
        _ => Services.Select(service => Differing(service, decision, context)).FirstOrDefault(differing => differing is not null),
    };

    private static string? Differing(string service, Decision decision, ChainContext context)
    {
        var (then, now) = (decision.Revisions?.GetValueOrDefault(service), context.Revisions.GetValueOrDefault(service));
        // Two revisions that nobody knows are not known to be the same.
        return then is { Current: not null, Rollback: not null } && then == now
            ? null
            : $"is about other revisions of {service}: {Of(then)}, the ledger has {Of(now)}";
    }

    private static string Of(Revisions? revisions) =>
        revisions is null ? "none" : $"{revisions.Current ?? "none"} (back to {revisions.Rollback ?? "none"})";

    private static string At(DateTimeOffset instant) => Formatting.At(NodaTime.Instant.FromDateTimeOffset(instant));
}
