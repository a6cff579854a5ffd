using System.Net;
using System.Net.Sockets;
using CliWrap;

namespace RolloutSpecs.Tests.Infra;

/// <summary>The real Prometheus on a free port of loopback, over a history in OpenMetrics text or scraping an address.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly CancellationTokenSource ending = new();
    private readonly Task running;

    private PrometheusServer(DirectoryInfo folder, int port, string configuration)
    {
        this.folder = folder;
        Address = new Uri($"http://127.0.0.1:{port}/");
        File.WriteAllText(Path.Combine(folder.FullName, "prometheus.yml"), configuration);
        running = Cli.Wrap("prometheus")
            .WithArguments(
            [
                $"--config.file={Path.Combine(folder.FullName, "prometheus.yml")}", $"--storage.tsdb.path={Path.Combine(folder.FullName, "data")}",
                "--storage.tsdb.retention.time=100y", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error",
            ])
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(ending.Token);
    }

    public Uri Address { get; }

    /// <summary>Starts over a history that ends in <c># EOF</c>.</summary>
    public static Task<PrometheusServer> StartAsync(PrometheusBlocks blocks, string openMetrics, CancellationToken cancellationToken) =>
        StartAsync(blocks, [openMetrics], cancellationToken);

    /// <summary>Starts over several histories.</summary>
    public static async Task<PrometheusServer> StartAsync(PrometheusBlocks blocks, IEnumerable<string> histories, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("rolloutspecs-prometheus-");
        await blocks.LayAsync(histories, Path.Combine(folder.FullName, "data"));
        return await ReadyAsync(new PrometheusServer(folder, FreePort(), "global: {}\n"), cancellationToken);
    }

    /// <summary>Starts scraping an address each second.</summary>
    public static Task<PrometheusServer> ScrapeAsync(Uri target, CancellationToken cancellationToken) => ReadyAsync(
        new PrometheusServer(
            Directory.CreateTempSubdirectory("rolloutspecs-prometheus-"),
            FreePort(),
            $$"""
            scrape_configs:
              - job_name: rolloutspecs
                scrape_interval: 1s
                static_configs: [{ targets: ["{{target.Authority}}"] }]

            """),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was ended.
        }

        ending.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<PrometheusServer> ReadyAsync(PrometheusServer server, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await IsReadyAsync(client, patience.Token))
        {
            server.running.IsCompleted.Should().BeFalse("prometheus should keep running");
        }

        return server;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/-/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(50, cancellationToken);
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
