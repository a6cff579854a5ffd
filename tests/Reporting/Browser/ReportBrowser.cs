using Microsoft.Playwright;
using RolloutSpecs.Tests.Infra;
using RolloutSpecs.Tests.Reporting.Browser;

[assembly: AssemblyFixture(typeof(ReportBrowser))]

namespace RolloutSpecs.Tests.Reporting.Browser;

/// <summary>A real Chromium, started once, when a test first looks at a report.</summary>
public sealed class ReportBrowser : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(StartAsync);

    /// <summary>A context of its own.</summary>
    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        Requires.Chromium();
        return await (await started.Value).Browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            var (playwright, browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Requires.ChromiumOrNull(), Args = Arguments }));
    }
}
