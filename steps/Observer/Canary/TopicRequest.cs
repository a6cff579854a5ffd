using System.Net;
using System.Net.Http.Headers;

namespace RolloutSpecs.Observer.Canary;

/// <summary>A request to a topic's route, as a surface's client makes it.</summary>
/// <param name="Runtime">The runtime's base address.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Route"><c>messages</c> or <c>ws</c>.</param>
/// <param name="AfterSequence">The cursor.</param>
/// <param name="Limit">How many messages at once.</param>
internal sealed record TopicRequest(Uri Runtime, string Topic, string Route, long AfterSequence, int Limit)
{
    /// <summary>The request.</summary>
    /// <param name="token">The token that it carries.</param>
    /// <param name="origin">The origin that it carries, or null.</param>
    public HttpRequestMessage With(string token, string? origin)
    {
        // A colon may stand in a path; escaped, it would be another path to some proxies.
        var topic = Uri.EscapeDataString(Topic).Replace("%3A", ":", StringComparison.Ordinal);
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{Runtime.AbsoluteUri.TrimEnd('/')}/internal/v1/khala/topics/{topic}/{Route}?after_seq={AfterSequence}&limit={Limit}"))
        {
            Version = HttpVersion.Version11,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }
}
