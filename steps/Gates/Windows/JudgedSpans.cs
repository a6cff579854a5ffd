using NodaTime;

namespace RolloutSpecs.Gates;

/// <summary>Takes a stage's span to what a decision keeps of it, and back.</summary>
public static class JudgedSpans
{
    /// <summary>What a decision keeps of a span.</summary>
    /// <param name="span">The span.</param>
    public static JudgedWindow ToJudged(this StageSpan span) => new(
        span.Exit.Step,
        span.Entered.ToDateTimeOffset(),
        span.From.ToDateTimeOffset(),
        span.To.ToDateTimeOffset(),
        span.Because,
        [.. span.Revisions.Select(KeptOf)],
        [.. span.Explained.Select(change => new ExplainedRoute(change.Service, change.At.ToDateTimeOffset(), change.By, change.Reason))]);

    /// <summary>A span of the ledger with what a kept window knows besides.</summary>
    /// <param name="span">The span.</param>
    /// <param name="window">The window.</param>
    public static StageSpan With(this StageSpan span, JudgedWindow window) => span.NotBefore(Instant.FromDateTimeOffset(window.From), window.Because) with
    {
        Revisions = [.. window.Revisions.Select(RevisionOf)],
        Explained = [.. window.Explained.Select(ChangeOf)],
    };

    private static JudgedRevision KeptOf(WindowRevision revision) =>
        new(revision.Service, revision.Revision, revision.Created.ToDateTimeOffset(), revision.Tag);

    private static WindowRevision RevisionOf(JudgedRevision revision) =>
        new(revision.Service, revision.Revision, Instant.FromDateTimeOffset(revision.Created), revision.Tag);

    private static LedgerRouteChange ChangeOf(ExplainedRoute change) =>
        new(change.Service, Instant.FromDateTimeOffset(change.At), change.By, change.Reason);
}
