using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace RolloutSpecs.Observer.Canary;

/// <summary>A topic's WebSocket, frame by frame.</summary>
internal sealed class TopicSocket(WebSocket socket) : IDisposable
{
    private const int LongestFrame = 1024 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>The next frame; whatever goes wrong is the end.</summary>
    public async Task<TopicFrame> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            buffer.ResetWrittenCount();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.GetMemory(4096), cancellationToken);
                buffer.Advance(part.Count);
                if (part.MessageType == WebSocketMessageType.Close || buffer.WrittenCount > LongestFrame)
                {
                    return new EndFrame(part.MessageType == WebSocketMessageType.Close
                        ? "the runtime closed the socket"
                        : $"expected frames of up to {LongestFrame} bytes, seen a longer one")
                    {
                        IsOfSocket = part.MessageType == WebSocketMessageType.Close,
                    };
                }
            }
            while (!part.EndOfMessage);
            return FrameReader.Read(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
        catch (Exception failure)
            when (failure is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Nobody but the pings' time limit cancels then.
            return new EndFrame(failure is OperationCanceledException
                ? "no answer to a ping: the other end of the socket is gone without a word"
                : "the socket was dropped")
            {
                IsOfSocket = true,
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
