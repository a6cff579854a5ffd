using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using RolloutSpecs.Probes.Configuration;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Observer.Run;

/// <summary>The HTTP clients of a session.</summary>
internal sealed class Connections : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;
    // A page of 200 messages of the largest payload that any topic class allows by default.
    private const int LongestPage = 64 * 1024 * 1024;

    public Connections(Settings settings, Uri runtime)
    {
        RuntimeAddress = runtime;
        Runtime = Client(RuntimeAddress, settings.Runtime.Token, LongestAnswer);
        Canary = Client(RuntimeAddress, null, LongestPage);
        Prometheus = settings.Prometheus is { Address: { } prometheus, Token: var token }
            ? Client(prometheus, token, LongestAnswer)
            : null;
    }

    public Uri RuntimeAddress { get; }

    public HttpClient Runtime { get; }

    public HttpClient Canary { get; }

    public HttpClient? Prometheus { get; }

    public void Dispose()
    {
        Runtime.Dispose();
        Canary.Dispose();
        Prometheus?.Dispose();
    }

    // Without redirects, which would hand a token on; without a time limit of its own, since each request has one by the session's clock.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client disposes its handler.")]
    private static HttpClient Client(Uri address, string? token, int longest) => new(
        BoundedHandler.OverSockets(longest), disposeHandler: true)
    {
        BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/')),
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
    };
}
