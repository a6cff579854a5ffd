using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RolloutSpecs.Observer.Exposition;

/// <summary>Serves /metrics on loopback, for a Prometheus on the same machine.</summary>
/// <remarks>Without a host: a host reads the environment's ASPNETCORE_ variables, logs, and takes Ctrl+C.</remarks>
public sealed class MetricsServer : IAsyncDisposable
{
    private readonly KestrelServer kestrel;

    private MetricsServer(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        kestrel = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <summary>Starts to listen.</summary>
    /// <param name="board">What it exposes.</param>
    /// <param name="port">The port; 0 is any free one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<MetricsServer> StartAsync(MetricsBoard board, int port, CancellationToken cancellationToken)
    {
        var server = new MetricsServer(port);
        await server.kestrel.StartAsync(new MetricsApplication(board), cancellationToken);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Already cancelled: a scraper that keeps its connection open must not hold the end up.
        await kestrel.StopAsync(new CancellationToken(canceled: true));
        kestrel.Dispose();
    }
}
