using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Observing.Canary;

/// <summary>A topic on a real server of loopback that answers by a script and remembers what it was asked.</summary>
internal sealed class ScriptedTopic(TopicScript script, TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentQueue<Asked> polls = new();
    private readonly ConcurrentQueue<Asked> upgrades = new();
    private LoopbackSite? site;

    public Uri Address => site!.Address;

    public Asked[] Polls => [.. polls];

    public Asked[] Upgrades => [.. upgrades];

    public async Task StartAsync() => site = await LoopbackSite.StartAsync(AnswerAsync);

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context)
    {
        var given = await script.Token.TakeAsync(context.RequestAborted);
        context.Request.Headers.Authorization.ToString().Should().Be($"Bearer {given.Text}");
        context.Response.Headers.Date = (clock.GetUtcNow() + script.Ahead).ToString("R", CultureInfo.InvariantCulture);
        var isUpgrade = context.Request.Path == $"/internal/v1/khala/topics/{Wire.Topic}/ws";
        var asked = Remember(isUpgrade ? upgrades : polls, context);
        var (status, body) = isUpgrade ? script.Upgrade(asked) ?? (101, "") : script.Poll(asked);
        switch (status)
        {
            case 0:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                break;
            case 101:
                using (var socket = await context.WebSockets.AcceptWebSocketAsync())
                {
                    await ServeAsync(socket, asked, context.RequestAborted);
                }

                break;
            default:
                context.Response.StatusCode = status;
                await context.Response.WriteAsync(body, context.RequestAborted);
                break;
        }
    }

    private Asked Remember(ConcurrentQueue<Asked> all, HttpContext context)
    {
        var asked = new Asked(
            all.Count + 1, long.Parse(context.Request.Query["after_seq"].ToString(), CultureInfo.InvariantCulture), clock.GetUtcNow());
        all.Enqueue(asked);
        return asked;
    }

    private async Task ServeAsync(WebSocket socket, Asked asked, CancellationToken left)
    {
        foreach (var frame in script.Frames(asked))
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, left);
        }

        if (script.FallsSilent(asked))
        {
            // Pings are answered by whoever reads.
            await Task.Delay(Timeout.InfiniteTimeSpan, left);
        }

        while (!script.Drops(asked))
        {
            await socket.ReceiveAsync(new byte[64], left);
        }
    }
}
