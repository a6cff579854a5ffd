using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RolloutSpecs.Tests.Infra;

/// <summary>A real web server on a free port of loopback.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackSite(WebApplication application) => this.application = application;

    public Uri Address => new(application.Urls.First());

    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.UseWebSockets();
        application.Run(answer);
        await application.StartAsync();
        return new LoopbackSite(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
