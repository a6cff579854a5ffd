using NodaTime;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Gates.Analysis;

/// <summary>What was told of the first indicator before the stage's entry, which a judgement may compare its window with.</summary>
/// <param name="Before">Which time that is.</param>
/// <param name="Spans">What was told of each span of <see cref="EarlierSpans"/>, by time.</param>
public sealed record Earlier(BeforeEntry Before, IReadOnlyList<EarlierSpan> Spans);

/// <summary>What was told of a span before the entry.</summary>
/// <param name="Span">The span.</param>
/// <param name="Told">What was told; no coverage is asked of it.</param>
public sealed record EarlierSpan(ObservationWindow Span, Observation Told);

/// <summary>The time before a stage's entry, as the ledger tells it.</summary>
/// <param name="Entered">When the stage was entered, first of several entries in a row.</param>
/// <param name="Began">When the rollout's first stage was entered: what came later may be its own doing.</param>
/// <param name="Troubled">The spans before the entry that ended with a rollback or a restarted hold: no level is taken from them.</param>
public sealed record BeforeEntry(Instant Entered, Instant Began, IReadOnlyList<ObservationWindow> Troubled)
{
    /// <summary>Whether an instant lies in none of the troubled spans.</summary>
    internal bool IsCalm(Instant at) => !Troubled.Any(span => span.From <= at && at <= span.To);
}
