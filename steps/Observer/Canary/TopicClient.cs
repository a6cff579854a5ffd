using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using RolloutSpecs.Observer.Tokens;

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

    /// <summary>How a socket's silence is told from its end.</summary>
    public SocketPings Pings { get; init; } = SocketPings.Usual;

    /// <summary>Has a token at hand, so that minting one is no part of what is measured next.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => surface.Token.TakeAsync(cancellationToken);

    public Task<TopicAnswer> PollAsync(long afterSequence, CancellationToken cancellationToken) =>
        AskAsync(Asked("messages", afterSequence), _ => { }, PageAsync, cancellationToken);

    public Task<TopicAnswer> FollowAsync(long afterSequence, CancellationToken cancellationToken) =>
        AskAsync(Asked("ws", afterSequence), Upgrade, SocketAsync, cancellationToken);

    private static async Task<TopicAnswer?> PageAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.OK ? PollReader.Page(await response.Content.ReadAsStringAsync(cancellationToken)) : null;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Who gets the answer disposes it.")]
    private async Task<TopicAnswer?> SocketAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.SwitchingProtocols
            ? new SocketAnswer(new TopicSocket(WebSocket.CreateFromStream(
                await response.Content.ReadAsStreamAsync(cancellationToken), Pings.Options)))
            : null;

    private TopicRequest Asked(string route, long afterSequence) => new(runtime, surface.Topic, route, afterSequence, PageLimit);

    private static void Upgrade(HttpRequestMessage request)
    {
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue("websocket"));
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
    }

    // ClientWebSocket keeps the body of a refused upgrade to itself, and with it the reason code; so the upgrade is asked for by hand.
    private async Task<TopicAnswer> AskAsync(
        TopicRequest asked,
        Action<HttpRequestMessage> prepare,
        Func<HttpResponseMessage, CancellationToken, Task<TopicAnswer?>> read,
        CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            var given = await surface.Token.TakeAsync(linked.Token);
            if (given.Text is not { } token)
            {
                record.TokenTrouble(given.Problem ?? "expected a sync token, seen none");
                return new NoTokenAnswer();
            }

            using var request = asked.With(token, surface.Origin);
            prepare(request);
            var sent = clock.GetUtcNow();
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            record.Dated(sent, clock.GetUtcNow(), response.Headers.Date);
            var answer = await read(response, linked.Token)
                ?? Other(given, response.StatusCode, await response.Content.ReadAsStringAsync(linked.Token));
            response = answer is SocketAnswer ? null : response;
            Count(answer);
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            record.Asked();
            return new FailedAnswer("expected an answer, seen none within the time limit");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            record.Asked();
            return new FailedAnswer($"expected an answer, seen none: {failure.Message}");
        }
        finally
        {
            response?.Dispose();
        }
    }

    // Once the answer is known: a request that the observer spoiled itself is none that a client would make.
    private void Count(TopicAnswer answer)
    {
        if (answer is not NoTokenAnswer)
        {
            record.Asked();
        }

        if (answer is PageAnswer or SocketAnswer)
        {
            record.TokenTaken();
        }
    }

    private TopicAnswer Other(GivenToken given, HttpStatusCode status, string body)
    {
        switch ((int)status)
        {
            case 401 or 403 or 409 or 410 or 429:
                var (answer, reason) = PollReader.Refusal((int)status, body);
                if (status == HttpStatusCode.Unauthorized)
                {
                    surface.Token.Refused();
                }

                if (StaleToken.Of(surface, given, reason, clock.GetUtcNow()) is { } stale)
                {
                    record.RefusedToken((int)status, reason, stale);
                    return new NoTokenAnswer();
                }

                record.Refused((int)status, reason);
                return answer;
            case 404 when PollReader.Refusal(404, body).Reason == "not_found":
                record.Problem($"topic {surface.Topic} is gone (404 not_found), as a run's is for good once the runtime has restarted: "
                    + $"name one that lasts in surfaces.{surface.Name}.topic of the ledger, such as a worker's with heartbeats");
                return new GoneAnswer();
            case 404:
                return new NoRouteAnswer();
            default:
                return new FailedAnswer(FailureText.Of((int)status, body));
        }
    }
}
