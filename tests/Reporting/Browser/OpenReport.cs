using Microsoft.Playwright;
using RolloutSpecs.Reporting.Html;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Reporting.Browser;

/// <summary>A report opened from disk, which notes whatever it asks for and whatever goes wrong in it.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly IBrowserContext context;
    private readonly List<string> requests = [];
    private readonly List<string> troubles = [];

    private OpenReport(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What was asked for besides the page itself.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>Errors, policy violations and dialogs.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    public ILocator Shown => Page.Locator("article.scenario:visible");

    public static async Task<OpenReport> Async(
        ReportBrowser browser, ReportModel model, BrowserNewContextOptions? options = null, string fragment = "")
    {
        var context = await browser.ContextAsync(options ?? new BrowserNewContextOptions());
        var report = new OpenReport(context, await context.NewPageAsync());
        var file = report.folder.File("report.html");
        await File.WriteAllTextAsync(file, await HtmlReport.RenderAsync(model));
        var address = new Uri(file).AbsoluteUri;
        report.Page.Request += (
            _, request) => report.requests.AddRange(request.Url.StartsWith(address, StringComparison.Ordinal) ? [] : [request.Url]);
        report.Page.Console += (_, message) => report.troubles.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        report.Page.PageError += (_, error) => report.troubles.Add(error);
        report.Page.Dialog += (_, dialog) => report.troubles.Add(dialog.Message);
        await report.Page.GotoAsync(address + fragment);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        folder.Dispose();
    }
}
