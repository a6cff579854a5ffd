using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Reporting.Html;

/// <summary>Renders the gate artifact: one file that opens from disk and asks no network.</summary>
public static class HtmlReport
{
    /// <summary>The whole page, with <c>\n</c> line ends.</summary>
    public static async Task<string> RenderAsync(ReportModel model)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportPage.Model)] = model,
            [nameof(ReportPage.Style)] = InlinePart.BuiltIn("style", "report.css"),
            [nameof(ReportPage.Script)] = InlinePart.BuiltIn("script", "report.js"),
        });
        var page = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString());
        return Visible.Html(page).TrimEnd() + "\n";
    }
}
