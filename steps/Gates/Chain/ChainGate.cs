namespace RolloutSpecs.Gates;

/// <summary>Judges whether the stage before ended with a recorded, complete go for the same rollout and revisions; pure.</summary>
public static class ChainGate
{
    private static readonly string[] Services = ["control", "runtime", "khala"];

    /// <summary>Judges what the status folder tells of one gate before.</summary>
    /// <param name="gates">The record names that can tell of it, its own first.</param>
    /// <param name="newest">The newest record of each of them.</param>
    /// <param name="context">What they must be about.</param>
    public static Judgement Judge(IReadOnlyList<string> gates, IReadOnlyList<StatusRecord> newest, ChainContext context)
    {
        if (newest.Count == 0)
        {
            return Judgement.Fail(
                $"expected a recorded go of {gates[0]}; the status folder has no record of it",
                $"run the gate of {gates[0]} first ({Command(gates[0])}); its record is written to ROLLOUT_STATUS_DIR");
        }

        // A record that cannot be trusted cannot tell its place either, so that each of the newest must be in order.
        if (newest.FirstOrDefault(record => record.Problem is not null) is { } broken)
        {
            return Judgement.Fail(
                $"expected a recorded go of {gates[0]}; {broken.Name.Name} {broken.Problem}",
                $"find out who changed the record, then run the gate of {gates[0]} again ({Command(gates[0])})");
        }

        if (newest.FirstOrDefault(record => record.Attestation?.State == AttestationState.Refused) is { } refused)
        {
            return Judgement.Fail(
                $"expected the attestation beside {refused.Name.Name} to hold; {refused.Attestation!.Says}",
                $"find out who changed the record or its attestation, then run the gate of {gates[0]} again ({Command(gates[0])})");
        }

        if (newest.FirstOrDefault(record => record.Attestation?.State == AttestationState.Unknown) is { } unknown)
        {
            return Judgement.Undecided(
                $"expected to know whether the attestation beside {unknown.Name.Name} holds; {unknown.Attestation!.Says}",
                "name gh in GH and the repository that attests in GITHUB_REPOSITORY, sign gh in, then run this gate again");
        }

        var last = newest.GroupBy(record => record.Decision!.DecidedAt).MaxBy(group => group.Key)!.OrderBy(record => record.Entry!.Kind).First();
        return JudgeRecord(gates[0], last, context);
    }

    private static Judgement JudgeRecord(string gate, StatusRecord record, ChainContext context)
    {
        var (decision, entry) = (record.Decision!, record.Entry!);
        var again = $"run the gate of {gate} again ({Command(gate)}), and advance only on its go";
        return Foreign(decision, context) is { } foreign
            ? Judgement.Fail($"expected a recorded go of {gate} for this rollout; {record.Name.Name} {foreign}", again)
            : entry switch
            {
                { Kind: DecisionKind.NoGo } => Judgement.Fail(
                    $"expected {gate} to have ended with a go; its newest record {record.Name.Name} is a no-go: {string.Join("; ", entry.Blockers.Take(1).Select(blocker => blocker.Reason))}", again),
                _ when entry.Kind != DecisionKind.Go || entry.Ran != entry.Expected || entry.Expected <= 0 => Judgement.Fail(
                    $"expected a complete go of {gate}; {record.Name.Name} is a {entry.Statement} of {entry.Ran} of {entry.Expected} scenarios", again),
                _ when entry.Contradiction is { } contradiction => Judgement.Fail(
                    $"expected a go of {gate} that agrees with its own verdicts; {record.Name.Name} {contradiction}", again),
                _ => Judgement.Pass(
                    $"{gate} ended with {entry.Statement} at {At(decision.DecidedAt)}, {entry.Ran} of {entry.Expected} scenarios, owner {decision.Owner ?? "unknown"} ({record.Name.Name}, {decision.Digest}; {record.Attestation?.Says ?? "no attestation was looked for"})"),
            };
    }

    /// <summary>Why a record is not of this rollout, or null where it is; in words that follow its name.</summary>
    internal static string? Foreign(Decision decision, ChainContext context) => decision switch
    {
        { Replay: true } => "is a replay, which decides nothing",
        _ when decision.Environment != context.Environment => $"is of the environment {decision.Environment}, this run of {context.Environment}",
        _ when decision.Rollout != context.Rollout => $"is of the rollout {decision.Rollout ?? "(none)"}, this run of {context.Rollout}",
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

    private static string At(DateTimeOffset instant) => Shown.At(NodaTime.Instant.FromDateTimeOffset(instant));

    private static string Command(string gate) => gate.Split('-') switch
    {
        [_, var stage, var step] => $"dotnet test --filter \"Stage={stage}&Step={step}\"",
        [_, var stage] => $"dotnet test --filter Stage={stage}",
        _ => "dotnet test",
    };
}
