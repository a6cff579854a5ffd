using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace RolloutSpecs.Tests.SyncTables;

/// <summary>Just enough of the server's side of PostgreSQL's protocol to be asked a query.</summary>
internal static class BarePostgres
{
    private const int TwoGigabytes = int.MaxValue - 1024;

    /// <summary>Begins a message of 2 GB and goes on as a test says.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="message">Its kind: a row (D) comes where it is due, any other at once.</param>
    /// <param name="goOn">Sends what follows.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task BeginTwoGigabytesAsync(
        Socket socket, char message, Func<Socket, CancellationToken, Task> goOn, CancellationToken cancellation)
    {
        await GreetAsync(socket, cancellation);
        if (message == 'D')
        {
            await AnswerUntilRowsAsync(socket, cancellation);
        }

        await socket.SendAsync((byte[])[.. Head(message, TwoGigabytes), 0, 1, .. Number(TwoGigabytes - 10)], cancellation);
        await goOn(socket, cancellation);
    }

    /// <summary>Sends without end.</summary>
    public static async Task FloodAsync(Socket socket, CancellationToken cancellation)
    {
        var piece = new byte[64 * 1024];
        while (true)
        {
            await socket.SendAsync(piece, cancellation);
        }
    }

    /// <summary>Sends a byte now and then.</summary>
    public static async Task DripAsync(Socket socket, CancellationToken cancellation)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await tick.WaitForNextTickAsync(cancellation))
        {
            await socket.SendAsync(new byte[1], cancellation);
        }
    }

    // Who connects is the first thing that a client sends.
    private static async Task GreetAsync(Socket socket, CancellationToken cancellation)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(await ExactlyAsync(socket, 4, cancellation));
        await ExactlyAsync(socket, length - 4, cancellation);
    }

    // Lets it in, and answers whatever it sends until rows are to come.
    private static async Task AnswerUntilRowsAsync(Socket socket, CancellationToken cancellation)
    {
        await socket.SendAsync(
            (byte[])[.. Message('R', [0, 0, 0, 0]), .. Message('S', "server_version\018.0\0"u8), .. Message('Z', "I"u8)], cancellation);
        var query = "";
        while (true)
        {
            var kind = (char)(await ExactlyAsync(socket, 1, cancellation))[0];
            var length = BinaryPrimitives.ReadInt32BigEndian(await ExactlyAsync(socket, 4, cancellation));
            var content = Encoding.Latin1.GetString(await ExactlyAsync(socket, length - 4, cancellation));
            query = kind == 'P' ? content : query;
            var isRows = query.Contains("select", StringComparison.Ordinal);
            if (kind == 'E' && isRows)
            {
                return;
            }

            await socket.SendAsync(Answer(kind, isRows), cancellation);
        }
    }

    private static byte[] Head(char kind, int length) => [(byte)kind, .. Number(length)];

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Answer(char kind, bool isRows) => kind switch
    {
        'Q' => [.. Message('C', "BEGIN\0"u8), .. Message('Z', "T"u8)],
        'P' => Message('1', []),
        'B' => Message('2', []),
        'D' when isRows => Message('T', [0, 1, .. "text\0"u8, 0, 0, 0, 0, 0, 0, .. Number(25), 0xFF, 0xFF, .. Number(-1), 0, 0]),
        'D' => Message('n', []),
        'E' => Message('C', "SET\0"u8),
        'S' => Message('Z', "T"u8),
        _ => [],
    };

    private static byte[] Message(char kind, ReadOnlySpan<byte> content) => [.. Head(kind, 4 + content.Length), .. content];

    private static async Task<byte[]> ExactlyAsync(Socket socket, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = await socket.ReceiveAsync(bytes.AsMemory(read), cancellation);
            read += more > 0 ? more : throw new SocketException((int)SocketError.ConnectionReset);
        }

        return bytes;
    }
}
