using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Security.Cryptography;

namespace RolloutSpecs.Observer.Canary;

/// <summary>Asks for a topic's messages as a surface would, by poll or by WebSocket; each request is recorded.</summary>
/// <param name="http">Asks; it must not follow redirects, which would hand the token on.</param>
/// <param name="runtime">The runtime's base address.</param>
/// <param name="surface">Who asks, and for what.</param>
/// <param name="record">Is told of each request and refusal.</param>
/// <param name="clock">Measures the time limit.</param>
/// <param name="limit">How long one request may take.</param>
internal sealed class TopicClient(
    HttpClient http, Uri runtime, CanarySurface surface, CanaryRecord record, TimeProvider clock, TimeSpan limit)
{
    /// <summary>How many messages are asked for at once: the most that the runtime gives.</summary>
    private const int PageLimit = 200;

    // A runtime sends no heartbeat of its own; without pings a connection that a proxy dropped would look like a quiet topic.
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PongLimit = TimeSpan.FromSeconds(15);

    public async Task<TopicAnswer> PollAsync(long afterSequence, CancellationToken cancellationToken)
    {
        using var request = Request("messages", afterSequence);
        return await AskAsync(request, async (response, token) => response.StatusCode == HttpStatusCode.OK
            ? PollReader.Page(await response.Content.ReadAsStringAsync(token))
            : null, cancellationToken);
    }

    public async Task<TopicAnswer> FollowAsync(long afterSequence, CancellationToken cancellationToken)
    {
        using var request = Request("ws", afterSequence);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue("websocket"));
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", key);
        return await AskAsync(request, async (response, token) => response.StatusCode == HttpStatusCode.SwitchingProtocols
            ? new SocketAnswer(new TopicSocket(WebSocket.CreateFromStream(
                await response.Content.ReadAsStreamAsync(token),
                new WebSocketCreationOptions { KeepAliveInterval = PingInterval, KeepAliveTimeout = PongLimit })))
            : null, cancellationToken);
    }

    // ClientWebSocket keeps the body of a refused upgrade to itself, and with it the reason code; so the upgrade is asked for by hand.
    private async Task<TopicAnswer> AskAsync(
        HttpRequestMessage request,
        Func<HttpResponseMessage, CancellationToken, Task<TopicAnswer?>> read,
        CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            var sent = clock.GetUtcNow();
            record.Asked();
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            record.Dated(sent, clock.GetUtcNow(), response.Headers.Date);
            var answer = await read(response, linked.Token)
                ?? Other(response.StatusCode, await response.Content.ReadAsStringAsync(linked.Token));
            response = answer is SocketAnswer ? null : response;
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FailedAnswer("expected an answer, seen none within the time limit");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return new FailedAnswer($"expected an answer, seen none: {failure.Message}");
        }
        finally
        {
            response?.Dispose();
        }
    }

    private TopicAnswer Other(HttpStatusCode status, string body)
    {
        switch ((int)status)
        {
            case 401 or 403 or 409 or 410 or 429:
                var (answer, reason) = PollReader.Refusal((int)status, body);
                record.Refused((int)status, reason);
                return answer;
            case 404:
                return new NoRouteAnswer();
            default:
                return new FailedAnswer($"expected messages, seen status {(int)status}");
        }
    }

    private HttpRequestMessage Request(string route, long afterSequence)
    {
        // A colon may stand in a path; escaped, it would be another path to some proxies.
        var topic = Uri.EscapeDataString(surface.Topic).Replace("%3A", ":", StringComparison.Ordinal);
        var address = new Uri(
            $"{runtime.AbsoluteUri.TrimEnd('/')}/internal/v1/khala/topics/{topic}/{route}?after_seq={afterSequence}&limit={PageLimit}");
        return new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", surface.Token) },
        };
    }
}
