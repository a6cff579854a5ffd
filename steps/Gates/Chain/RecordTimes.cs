using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>When a record must have been decided to count: after what it judges began, and before what it allows; pure.</summary>
/// <remarks>Decisions are told to the second, rounded down, so that entries are too where they must come later.</remarks>
/// <param name="before">The exit that it is the record of.</param>
/// <param name="leaving">The exit whose chain is judged.</param>
/// <param name="context">The ledger and the instant.</param>
internal sealed class RecordTimes(Predecessor before, StageExit leaving, ChainContext context)
{
    /// <summary>How much older than the entry a go may be.</summary>
    public static Duration LongestAge { get; } = Duration.FromHours(24);

    /// <summary>Why nothing can be said of when a record must have been decided, or null.</summary>
    public Judgement? Lacking(StatusRecord record) => Own(record).Append(Next(record))
        .Where(part => part.Stage > 0 && context.EntryOf(part) is null)
        .Select(part => Judgement.Undecided(
            $"expected the ledger to say when {part.Name} was entered; it has no entry of it up to {Formatting.At(Instant.FromDateTimeOffset(context.Now))}",
            $"enter {part.Name} in the ledger's stages once its traffic is routed"))
        .FirstOrDefault();

    /// <summary>Why a record was decided too late for what was entered, or null; such a record allows nothing, but may still revoke.</summary>
    public string? TooLate(StatusRecord record)
    {
        var (next, entry) = (Next(record), context.EntryOf(Next(record))!);
        var (decided, entered) = (Instant.FromDateTimeOffset(record.Name.DecidedAt), Instant.FromUnixTimeSeconds(entry.EnteredAt.ToUnixTimeSeconds()));
        if (decided < entered)
        {
            return null;
        }

        var says = $"was decided at {Formatting.At(decided)}, not before {next.Name} was entered at {Formatting.At(entry.EnteredAt)}";
        return record.Decision?.Advance switch
        {
            null => says,
            { Entry: var judged } advance when judged != EntryDigest.Of(entry) =>
                $"{says}; it was made for the change {advance.Change}, which brought another entry ({judged}; the ledger's newest of {next.Name} has {EntryDigest.Of(entry)})",
            var advance when decided > entered + AdvancePlan.LongestBackdating =>
                $"{says}, and more than {AdvancePlan.LongestBackdating.TotalHours:0} hours after it, though for the change {advance.Change} that brought the entry",
            _ => null,
        };
    }

    /// <summary>Why a record that is not too late tells nothing of what was entered, or null, with what to do.</summary>
    public (string Says, string Remediation)? TooEarly(StatusRecord record)
    {
        var decided = Instant.FromDateTimeOffset(record.Name.DecidedAt);
        var (next, entry) = (Next(record), context.EntryOf(Next(record))!);
        var again = $"run the gate of {before.Exit.Slug} again, and enter {next.Name} again in the ledger on its go";
        if (context.LastRollback is { } rollback && decided <= rollback.At)
        {
            return ($"was decided at {Formatting.At(decided)}, not after the rollback of {Formatting.At(rollback.At)} ({rollback.Kind.Word()}: {rollback.Reason})",
                $"after a rollback the rollout begins again: run the gate of stage-0, then enter stage 1 again and go on from there ({again})");
        }

        if (Own(record).Where(part => part.Stage > 0).Select(part => (part, context.EntryOf(part)!.EnteredAt)).FirstOrDefault(own => decided <= own.EnteredAt) is ({ } stale, var at))
        {
            return ($"was decided at {Formatting.At(decided)}, not after {stale.Name} was entered at {Formatting.At(at)}: it tells of another time", again);
        }

        return entry.EnteredAt - decided > LongestAge
            ? ($"was decided at {Formatting.At(decided)}, more than {LongestAge.TotalHours:0} hours before {next.Name} was entered at {Formatting.At(entry.EnteredAt)}", again)
            : null;
    }

    // A record of a whole stage judges all its steps, and is what the stage was left on.
    private StageExit Next(StatusRecord record) => IsOfWholeStage(record) ? leaving : before.Next;

    private IEnumerable<StageExit> Own(StatusRecord record) =>
        IsOfWholeStage(record) ? before.Exit.Whole.Steps : [before.Exit];

    private bool IsOfWholeStage(StatusRecord record) => record.Name.Exit != before.Exit;
}
