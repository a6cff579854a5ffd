using System.Net.WebSockets;
using System.Text.Json;

namespace RolloutSpecs.Tests.Rehearsal.Lane;

/// <summary>A client of a topic's WebSocket.</summary>
internal sealed class LaneClient(ClientWebSocket socket) : IDisposable
{
    // A frame that never comes fails its test instead of holding up all others.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    /// <summary>The status of the answer to the upgrade.</summary>
    public int Status => (int)socket.HttpStatusCode;

    public async Task ConnectAsync(Uri address)
    {
        try
        {
            await socket.ConnectAsync(address, Running.Token);
        }
        catch (WebSocketException) when (Status != 101)
        {
            // Refused before the upgrade: the test looks at the status.
        }
    }

    /// <summary>The next frame; null where the socket was dropped without a close frame.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        var buffer = new byte[4096];
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Running.Token);
        bound.CancelAfter(Bound);
        try
        {
            var received = await socket.ReceiveAsync(buffer, bound.Token);
            received.MessageType.Should().Be(WebSocketMessageType.Text);
            return JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, received.Count));
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>The next frames, as many.</summary>
    public async Task<JsonElement[]> NextAsync(int count)
    {
        var frames = new List<JsonElement>();
        while (frames.Count < count && await NextAsync() is { } frame)
        {
            frames.Add(frame);
        }

        return [.. frames];
    }

    /// <summary>The sequences of the next messages, as many; a hello is passed over.</summary>
    public async Task<long[]> SequencesAsync(int count)
    {
        var sequences = new List<long>();
        while (sequences.Count < count && await NextAsync() is { } frame)
        {
            if (frame.Text("type") == "message")
            {
                sequences.Add(frame.GetProperty("message").Number("sequence"));
            }
        }

        return [.. sequences];
    }

    public Task PingAsync() => socket.SendAsync("ignored"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, Running.Token);

    public async Task<WebSocketCloseStatus?> CloseAsync()
    {
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Running.Token);
        return socket.CloseStatus;
    }

    public void Dispose() => socket.Dispose();
}
