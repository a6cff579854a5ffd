using System.Collections.Concurrent;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Asks each question once a run, shares the answer, and keeps every exchange.</summary>
/// <param name="outside">Who is asked.</param>
public sealed class Recorder(IOutside outside) : IOutside
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Exchange>>> exchanges = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<Exchange> AskAsync(Question question) =>
        exchanges.GetOrAdd(question.Text, _ => new(() => outside.AskAsync(question))).Value;

    /// <summary>Every exchange so far, in the order of their questions; waits for those under way.</summary>
    public async Task<IReadOnlyList<Exchange>> ExchangesAsync()
    {
        var done = await Task.WhenAll(exchanges.Values.Select(exchange => exchange.Value));
        return [.. done.OrderBy(exchange => exchange.Question, StringComparer.Ordinal)];
    }
}
