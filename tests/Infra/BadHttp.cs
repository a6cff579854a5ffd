using System.Net.Sockets;
using System.Text;

namespace RolloutSpecs.Tests.Infra;

/// <summary>HTTP answers that are none.</summary>
internal static class BadHttp
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /// <summary>Announces 200 MB, and sends them.</summary>
    public static async Task TooLargeAsync(Socket socket, CancellationToken cancellation)
    {
        await SendAsync(socket, $"{Head}Content-Length: 209715200\r\n\r\n", cancellation);
        await EndlessAsync(socket, cancellation);
    }

    /// <summary>Announces nothing, and goes on for ever.</summary>
    public static async Task WithoutEndAsync(Socket socket, CancellationToken cancellation)
    {
        await SendAsync(socket, $"{Head}Connection: close\r\n\r\n", cancellation);
        await EndlessAsync(socket, cancellation);
    }

    /// <summary>Announces 100 bytes, and sends 2.</summary>
    public static Task TruncatedAsync(Socket socket, CancellationToken cancellation) =>
        SendAsync(socket, $"{Head}Content-Length: 100\r\n\r\n{{}}", cancellation);

    /// <summary>Announces 100 bytes, sends 2, and resets the connection.</summary>
    public static async Task ResetAsync(Socket socket, CancellationToken cancellation)
    {
        await SendAsync(socket, $"{Head}Content-Length: 100\r\n\r\n{{}}", cancellation);
        socket.LingerState = new LingerOption(true, 0);
    }

    /// <summary>Nests an array 400,000 deep.</summary>
    public static Task TooDeepAsync(Socket socket, CancellationToken cancellation) =>
        SendAsync(socket, $"{Head}Content-Length: 400000\r\n\r\n{new string('[', 400_000)}", cancellation);

    /// <summary>Announces 100 bytes, and never sends the last one, but keeps the connection busy.</summary>
    public static async Task DrippingAsync(Socket socket, CancellationToken cancellation)
    {
        await SendAsync(socket, $"{Head}Content-Length: 100000\r\n\r\n", cancellation);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (await tick.WaitForNextTickAsync(cancellation))
        {
            await SendAsync(socket, " ", cancellation);
        }
    }

    private static async Task EndlessAsync(Socket socket, CancellationToken cancellation)
    {
        var piece = new byte[64 * 1024];
        Array.Fill(piece, (byte)' ');
        while (true)
        {
            await socket.SendAsync(piece, cancellation);
        }
    }

    private static async Task SendAsync(Socket socket, string text, CancellationToken cancellation) =>
        await socket.SendAsync(Encoding.ASCII.GetBytes(text), cancellation);
}
