using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Finds when the window of a stage that has ended began: Cloud Run tells only of today, so that its own newest record says it; pure.</summary>
public static class EndedWindow
{
    /// <summary>Moves a span's begin to where its record says that it began.</summary>
    /// <param name="span">The span as the ledger has it.</param>
    /// <param name="newest">The newest record of each name that can tell of it.</param>
    /// <param name="context">What they must be about.</param>
    /// <returns>The span, or in <c>Lacking</c> why its begin is not known.</returns>
    public static (StageSpan? Span, Judgement? Lacking) Of(StageSpan span, IReadOnlyList<StatusRecord> newest, ChainContext context)
    {
        if (newest.FirstOrDefault(record => record.Problem is not null) is { } broken)
        {
            return Unknown(span, $"{broken.Name.Name} {broken.Problem}");
        }

        if (newest.MaxBy(record => record.Decision!.DecidedAt) is not { Decision: { } decision, Entry: { } entry, Name: { } name })
        {
            return Unknown(span, "the status folder has no record of it");
        }

        return (ChainGate.Foreign(decision, context), entry.Windows.FirstOrDefault(window => window.Step == span.Exit.Step)) switch
        {
            ({ } foreign, _) => Unknown(span, $"{name.Name} {foreign}"),
            (_, null) => Unknown(span, $"{name.Name} does not hold when its window began"),
            var (_, window) when Instant.FromDateTimeOffset(window.Entered) != span.Entered => Unknown(
                span, $"{name.Name} is about its entry of {Formatting.At(Instant.FromDateTimeOffset(window.Entered))}, the ledger's is of {Formatting.At(span.Entered)}"),
            var (_, window) when span.With(window) is { } found && found.From <= found.To => (found, null),
            _ => Unknown(span, $"{name.Name} says that its window began after {Formatting.At(span.To)}, when the ledger says that it ended"),
        };
    }

    private static (StageSpan? Span, Judgement? Lacking) Unknown(StageSpan span, string seen) => (null, Judgement.Undecided(
        $"{span.Exit.NameWithComma} has ended, so that its own newest record must say which revisions its window was about and when it began; {seen}",
        "name the folder that holds its record in ROLLOUT_STATUS_DIR; without one, enter the stage again and gate it before it is left"));
}
