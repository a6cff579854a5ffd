using Microsoft.Playwright;
using RolloutSpecs.Reporting.Views;

namespace RolloutSpecs.Tests.Reporting.Browser;

/// <summary>The report as its reader uses it.</summary>
public sealed class BrowserSpecs(ReportBrowser browser)
{
    private const string Fulfilled = "stage-0-dependencies-oa-rust-043-is-closed";

    [Fact]
    public async Task A_verdict_a_gate_and_a_tag_each_leave_only_their_scenarios()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo());
        await report.Page.Locator("select[name=verdict]").SelectOptionAsync("undecided");
        (await report.Shown.AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("The contract tests pass");
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(report.Shown).ToHaveCountAsync(3);
        await report.Page.Locator("select[name=gate]").SelectOptionAsync("dependencies");

        await Assertions.Expect(report.Shown).ToHaveCountAsync(1);
        await Assertions.Expect(report.Page.Locator("#filter-count")).ToHaveTextAsync("1 of 3 scenarios shown");
        report.Page.Url.Should().EndWith("#?gate=dependencies");
        await report.Page.Locator("select[name=gate]").SelectOptionAsync("");
        await report.Page.Locator("select[name=tag]").SelectOptionAsync("@Lane:ws");
        (await report.Shown.AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("The contract tests pass");
    }

    [Fact]
    public async Task A_stage_leaves_only_its_own_scenarios()
    {
        var model = Models.NoGo();
        var later = model.Decision.Stages[0] with { Stage = 3, Step = 25 };
        await using var report = await OpenReport.Async(
            browser, model with { Decision = model.Decision with { Stages = [model.Decision.Stages[0], later] } });
        await Assertions.Expect(report.Shown).ToHaveCountAsync(6);

        await report.Page.Locator("select[name=stage]").SelectOptionAsync("Stage 3, step 25");

        await Assertions.Expect(report.Shown).ToHaveCountAsync(3);
        await Assertions.Expect(report.Page.Locator("#stage-0-runbook")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_surface_leaves_only_its_scenarios()
    {
        await using var report = await OpenReport.Async(browser, Windows.Several());

        await report.Page.Locator("select[name=surface]").SelectOptionAsync("web");

        await Assertions.Expect(report.Shown).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_search_finds_words_in_scenarios_and_in_evidence()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo());

        await report.Page.GetByRole(AriaRole.Searchbox).FillAsync("ISSUE 1858");

        (await report.Shown.AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("OA-RUST-043");
        (await report.Page.Locator("article.evidence:visible").AllInnerTextsAsync()).Should().ContainSingle().Which.Should().Contain("E01");
        await Assertions.Expect(report.Page.Locator("#filter-count")).ToHaveTextAsync("1 of 3 scenarios shown; 1 of 3 pieces of evidence");
    }

    [Fact]
    public async Task A_filter_is_in_the_address_and_comes_back_with_it()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo(), fragment: "#?verdict=fail&text=1858");

        await Assertions.Expect(report.Shown).ToHaveCountAsync(1);
        await Assertions.Expect(report.Page.Locator("select[name=verdict]")).ToHaveValueAsync("fail");
    }

    [Fact]
    public async Task A_link_to_a_scenario_opens_it_and_leads_there_in_the_next_runs_report_too()
    {
        foreach (var model in new[] { Models.NoGo(), Models.Go(), Models.Partial() })
        {
            await using var report = await OpenReport.Async(browser, model, fragment: $"#{Fulfilled}");

            await Assertions.Expect(report.Page.Locator($"#{Fulfilled}")).ToBeInViewportAsync();
            await Assertions.Expect(report.Page
                .Locator("article.scenario", new() { Has = report.Page.Locator($"#{Fulfilled}") })
                .Locator(".reason")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_link_to_evidence_that_a_search_has_hidden_shows_it()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo());
        await report.Page.GetByRole(AriaRole.Searchbox).FillAsync("OA-RUST-043");

        await report.Shown.GetByRole(AriaRole.Link, new() { Name = "E01" }).ClickAsync();

        await Assertions.Expect(report.Page.Locator("article.evidence").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Keys_search_and_move_between_what_is_not_a_pass_until_they_are_turned_off()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo());
        var page = report.Page;
        await page.Keyboard.PressAsync("n");
        (await FocusedAsync(page)).Should().Contain("OA-RUST-043 is closed");
        await page.Keyboard.PressAsync("n");
        (await FocusedAsync(page)).Should().Contain("The contract tests pass");
        await page.Keyboard.PressAsync("p");
        (await FocusedAsync(page)).Should().Contain("OA-RUST-043 is closed");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("n/p");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("n/p");

        await page.GetByLabel("Keys").UncheckAsync();
        await page.Keyboard.PressAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_first_key_leads_past_the_contents_to_the_decision()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo());

        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(report.Page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Printed_it_shows_what_is_folded_and_leaves_the_controls_out()
    {
        await using var report = await OpenReport.Async(browser, Models.Go());

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(report.Page.Locator("#filters")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        (await report.Page.Locator("article.scenario .steps").EvaluateAllAsync<bool>(
            "all => all.length > 0 && all.every(each => each.checkVisibility({ contentVisibilityAuto: true }))")).Should().BeTrue();
        (await report.Page.PdfAsync()).Should().HaveCountGreaterThan(10_000);
    }

    [Fact]
    public async Task With_scripts_off_everything_can_be_read_and_no_dead_control_is_shown()
    {
        await using var report = await OpenReport.Async(browser, Models.NoGo(), new() { JavaScriptEnabled = false });

        await Assertions.Expect(report.Page.Locator("#filters")).ToBeHiddenAsync();
        await Assertions.Expect(report.Shown).ToHaveCountAsync(3);
        await Assertions.Expect(report.Page.GetByText("expected issue 1858 closed as completed, saw open").First).ToBeVisibleAsync();
        var folded = report.Page.Locator("article.scenario", new() { HasText = "The sync tables are healthy" });
        await folded.Locator("summary").ClickAsync();
        await Assertions.Expect(folded.Locator(".steps")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("windows")]
    [InlineData("unconfigured")]
    [InlineData("no-go")]
    public async Task It_asks_nobody_breaks_no_rule_of_its_own_and_runs_nothing_that_was_shown(string sample)
    {
        await using var report = await OpenReport.Async(browser, Named(sample));

        await report.Page.GetByRole(AriaRole.Searchbox).FillAsync("<script>");

        report.Requests.Should().BeEmpty();
        report.Troubles.Should().BeEmpty();
    }

    [Theory]
    [InlineData("no-go", 360)]
    [InlineData("windows", 360)]
    [InlineData("hostile", 360)]
    [InlineData("windows", 820)]
    public async Task On_a_narrow_screen_nothing_has_to_be_scrolled_sideways(string sample, int width)
    {
        await using var report = await OpenReport.Async(
            browser, Named(sample), new() { ViewportSize = new() { Width = width, Height = 800 } });

        (await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
    }

    [Fact]
    public async Task A_thousand_scenarios_can_be_filtered()
    {
        await using var report = await OpenReport.Async(browser, Large.Model());

        await report.Page.Locator("select[name=verdict]").SelectOptionAsync("fail");

        await Assertions.Expect(report.Page.Locator("#filter-count")).ToHaveTextAsync("20 of 1000 scenarios shown");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    private static ReportModel Named(string sample) => sample switch
    {
        "hostile" => Models.Hostile(),
        "windows" => Windows.Several(),
        "unconfigured" => Models.Unconfigured(),
        _ => Models.NoGo(),
    };
}
