using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting.Browser;

/// <summary>The report by the rules of WCAG 2.2 AA that a machine can check.</summary>
public sealed class AccessibilitySpecs(ReportBrowser browser)
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, ColorScheme, int> Views
    {
        get
        {
            var views = new TheoryData<string, ColorScheme, int>();
            foreach (var sample in new[] { "go", "no-go", "partial", "unconfigured", "hostile", "windows" })
            {
                views.Add(sample, ColorScheme.Light, 1280);
                views.Add(sample, ColorScheme.Dark, 1280);
                views.Add(sample, ColorScheme.Light, 360);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string sample, ColorScheme scheme, int width)
    {
        // Axe itself is a script, which the page's policy rightly refuses.
        await using var report = await OpenReport.Async(
            browser, Named(sample), new() { ColorScheme = scheme, BypassCSP = true, ViewportSize = new() { Width = width, Height = 900 } });
        await report.Page.Locator("details").EvaluateAllAsync<object>("all => all.forEach(each => each.open = true)");

        var found = await report.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });

        found.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")
            .Should().BeEmpty();
    }

    private static ReportModel Named(string sample) => sample switch
    {
        "go" => Models.Go(),
        "no-go" => Models.NoGo(),
        "partial" => Models.Partial(),
        "unconfigured" => Models.Unconfigured(),
        "hostile" => Models.Hostile(),
        _ => Windows.Several(),
    };
}
