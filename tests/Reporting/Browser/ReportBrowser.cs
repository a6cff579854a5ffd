using Microsoft.Playwright;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Reporting.Browser;

/// <summary>A real Chromium, started once for the tests that look at reports.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Requires.ChromiumOrNull() is { } executable)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
        }
    }

    /// <summary>A context of its own.</summary>
    public Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        Requires.Chromium();
        return browser!.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }
}
