using System.Net;
using System.Net.Sockets;
using RolloutSpecs.Gates.Evidence;

namespace RolloutSpecs.Probes.Outside;

/// <summary>
/// A way to a server for a library that sets itself no bounds: a port of loopback from which bytes are carried to the server and back,
/// until there are too many of them or the time is up.
/// </summary>
internal sealed class BoundedWay : IAsyncDisposable
{
    /// <summary>The most bytes that the server may send.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private const int Piece = 64 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end;
    private readonly Task carrying;
    private int received;

    private BoundedWay(string host, int port, CancellationToken limit)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(limit);
        listener.Start();
        carrying = AcceptAsync(host, port);
    }

    /// <summary>The port of loopback.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Why the way ended early, or null: the server could not be reached, or sent too much.</summary>
    public NoAnswer? Why { get; private set; }

    /// <summary>Opens one.</summary>
    /// <param name="host">The server's name or address.</param>
    /// <param name="port">Its port.</param>
    /// <param name="limit">Ends all of it.</param>
    public static BoundedWay Open(string host, int port, CancellationToken limit) => new(host, port, limit);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await carrying;
        end.Dispose();
    }

    // More than one: a library connects again to ask without TLS, or to cancel.
    private async Task AcceptAsync(string host, int port)
    {
        var carried = new List<Task>();
        try
        {
            while (true)
            {
                carried.Add(CarryAsync(await listener.AcceptSocketAsync(end.Token), host, port));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // It ended while it accepted, or between two. Closed at once: a library that connects again to cancel would wait to be let in.
            listener.Stop();
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(Socket library, string host, int port)
    {
        using var near = library;
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(host, port, end.Token);
        }
        catch (SocketException failure)
        {
            Why ??= new NoAnswer(NoAnswerKind.Unreachable, failure.Message);
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // Closing both ends what is left of the other direction.
        await await Task.WhenAny(CopyAsync(near, far, _ => true), CopyAsync(far, near, IsWithinBounds));
    }

    private bool IsWithinBounds(int read)
    {
        if (Interlocked.Add(ref received, read) <= Longest)
        {
            return true;
        }

        Why ??= new NoAnswer(NoAnswerKind.Unreadable, $"it sent more than {Longest} bytes");
        return false;
    }

    private async Task CopyAsync(Socket from, Socket to, Func<int, bool> goesOn)
    {
        var piece = new byte[Piece];
        try
        {
            while (await from.ReceiveAsync(piece, end.Token) is > 0 and var read && goesOn(read))
            {
                for (var sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(piece.AsMemory(sent, read - sent), end.Token);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Either side hung up, or the way has ended: the other one learns of it by its own connection's end.
        }
    }
}
