using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RolloutSpecs.Tests.Infra;

/// <summary>A server on a free port of loopback that sends whatever a test says, byte by byte; no protocol holds it back.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<Socket, CancellationToken, Task> serve;
    private readonly Task accepting;

    private RawSite(Func<Socket, CancellationToken, Task> serve)
    {
        this.serve = serve;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Serves each connection as a test says, then closes it.</summary>
    public static RawSite Start(Func<Socket, CancellationToken, Task> serve) => new(serve);

    /// <summary>Serves each connection once its HTTP request has come.</summary>
    public static RawSite StartHttp(Func<Socket, CancellationToken, Task> answer) => new(async (socket, cancellation) =>
    {
        var request = "";
        var piece = new byte[4096];
        while (!request.EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && await socket.ReceiveAsync(piece, cancellation) is > 0 and var read)
        {
            request += Encoding.Latin1.GetString(piece, 0, read);
        }

        await answer(socket, cancellation);
    });

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await accepting;
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(ServeAsync(await listener.AcceptSocketAsync(end.Token)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var closed = socket;
        try
        {
            await serve(socket, end.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Whoever asked has hung up, as it should on an answer without end; or the test is over.
        }
    }
}
