using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>Kestrel on a free port of the loopback interface, answering each request by a function.</summary>
/// <remarks>Without a host: a host reads the environment's ASPNETCORE_ variables, logs, and takes Ctrl+C from the test run.</remarks>
/// <param name="answer">The function; no reply where it has answered over a WebSocket.</param>
/// <param name="clock">When its answers are dated.</param>
internal sealed class LoopbackServer(Func<HttpContext, Task<Reply?>> answer, TimeProvider clock) : IAsyncDisposable
{
    private readonly KestrelServer kestrel = new(
        Options.Create(OneFreePort()),
        new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
        NullLoggerFactory.Instance);

    /// <summary>Answers by a pure function.</summary>
    public LoopbackServer(Func<HttpRequest, Reply> answer, TimeProvider clock)
        : this(context => Task.FromResult<Reply?>(answer(context.Request)), clock)
    {
    }

    /// <summary>Where it listens once it has started, with its port and a final slash.</summary>
    public Uri Address => new(kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <summary>Starts to listen.</summary>
    public Task StartAsync(CancellationToken cancellationToken) =>
        kestrel.StartAsync(new Answering(answer, clock), cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Already cancelled: a client that keeps its connection open must not hold the rehearsal up.
        await kestrel.StopAsync(new CancellationToken(canceled: true));
        kestrel.Dispose();
    }

    private static KestrelServerOptions OneFreePort()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0);
        return options;
    }
}
