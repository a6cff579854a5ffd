using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Answers from a record and calls nobody.</summary>
/// <param name="record">The recorded exchanges.</param>
/// <param name="instant">The recorded instant.</param>
public sealed class ReplayedOutside(IEnumerable<Exchange> record, DateTimeOffset instant) : IOutside
{
    private readonly Dictionary<string, Exchange> byQuestion = record.ToDictionary(
        exchange => exchange.Question, exchange => exchange with { Answer = AnswerBounds.Hold(exchange.Answer) });

    /// <inheritdoc/>
    public Task<Exchange> AskAsync(Question question) => Task.FromResult(
        byQuestion.GetValueOrDefault(question.Text)
        ?? new Exchange(
            question.Text,
            question.Command,
            instant,
            TimeSpan.Zero,
            new NoAnswer(NoAnswerKind.NotRecorded, "the record does not hold this exchange")));
}
