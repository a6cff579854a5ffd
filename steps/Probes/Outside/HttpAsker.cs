using System.Text;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Asks over HTTP, once, without following redirects.</summary>
/// <param name="clock">Measures the time limit.</param>
public sealed class HttpAsker(TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int LongestBody = 4 * 1024 * 1024;

    private static readonly string[] KeptHeaders =
        [
        "content-type", "date", "location", "m3-results-limited", "m3-returned-data-limited", "m3-returned-metadata-limited", "retry-after", "warning",
        "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "x-ratelimit-resource",
    ];

    private readonly HttpClient client = new(BoundedHandler.OverSockets(LongestBody)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The answer, or why there is none.</summary>
    public async Task<Answer> AskAsync(HttpQuestion question)
    {
        using var limit = new CancellationTokenSource(question.Limit, clock);
        try
        {
            using var response = await client.SendAsync(question.Request, limit.Token);
            var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(limit.Token));
            return new HttpAnswer((int)response.StatusCode, Headers(response), body);
        }
        catch (OperationCanceledException)
        {
            return new NoAnswer(NoAnswerKind.TimedOut, $"no answer within {question.Limit.TotalSeconds:0} s");
        }
        catch (HttpRequestException failure)
        {
            var kind = failure.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded
                or HttpRequestError.ResponseEnded
                or HttpRequestError.InvalidResponse
                ? NoAnswerKind.Unreadable
                : NoAnswerKind.Unreachable;
            return new NoAnswer(kind, failure.Message);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SortedDictionary<string, string> Headers(HttpResponseMessage response) => new(
        response.Headers.Concat(response.Content.Headers)
            .Select(header => (Name: header.Key.ToUpperInvariant(), header.Value))
            .Join(KeptHeaders, header => header.Name, kept => kept.ToUpperInvariant(), (header, kept) => (Name: kept, header.Value))
            .ToDictionary(header => header.Name, header => string.Join(", ", header.Value)),
        StringComparer.Ordinal);
}
