using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A topic's WebSocket: it looks for messages every 25 ms, and ends without a close frame of its own.</summary>
/// <param name="socket">The socket.</param>
/// <param name="feed">What it sends.</param>
/// <param name="clock">What it waits by.</param>
internal sealed class LaneSocket(WebSocket socket, SocketFeed feed, TimeProvider clock)
{
    private readonly byte[] ignored = new byte[1024];

    /// <summary>Serves until the client leaves or the feed ends.</summary>
    public async Task ServeAsync(JsonObject hello, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(hello, cancellationToken);
            await FollowAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The client is gone without a word, which is its right.
        }
        finally
        {
            feed.Close();
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var received = ReceiveAsync(cancellationToken);
        while (!received.IsCompleted)
        {
            var tick = feed.Next();
            foreach (var frame in tick.Frames)
            {
                await SendAsync(frame, cancellationToken);
            }

            if (tick.IsLast)
            {
                return;
            }

            await Task.WhenAny(received, Task.Delay(LaneLimits.SocketTick, clock, cancellationToken));
        }

        await received;
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
    }

    // Frames of the client mean nothing here; a ping is answered underneath.
    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        while ((await socket.ReceiveAsync(ignored, cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    private Task SendAsync(JsonObject frame, CancellationToken cancellationToken) => socket.SendAsync(
        Encoding.UTF8.GetBytes(frame.ToJsonString()),
        WebSocketMessageType.Text,
        endOfMessage: true,
        cancellationToken);
}
