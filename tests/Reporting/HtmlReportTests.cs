using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using RolloutSpecs.Gates.Decisions;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Gates.Rollbacks;
using RolloutSpecs.Reporting.Html;
using RolloutSpecs.Reporting.Text;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Reporting;

public sealed class HtmlReportTests
{
    public static TheoryData<string> Samples => ["go", "no-go", "partial", "unconfigured", "hostile"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_page_runs_its_own_script_alone_and_fetches_nothing(string sample)
    {
        var page = await HtmlReport.RenderAsync(Named(sample));

        Regex.Count(page, "<script").Should().Be(1);
        page = Regex.Replace(page, "<script>.*?</script>", "", RegexOptions.Singleline);
        var tags = Regex.Matches(page, "<[a-zA-Z][^>]*>").Select(match => match.Value).ToList();
        tags.Should().NotContain(tag => Regex.IsMatch(tag, @"^<(script|img|iframe|object|embed|audio|video|source|base)\b"));
        tags.Select(tag => Regex.Replace(tag, "\"[^\"]*\"", ""))
            .Should().NotContain(tag => Regex.IsMatch(tag, @"\s(src|srcset|style|on[a-z]+)="));
        tags.Where(tag => tag.StartsWith("<link", StringComparison.Ordinal)).Should().Equal("<link rel=\"icon\" href=\"data:,\">");
        page.Should().NotContain("javascript:alert(1)\"").And.NotContain("url(").And.NotContain("@import");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_policy_allows_this_stylesheet_and_this_script_and_nothing_else(string sample)
    {
        var page = await HtmlReport.RenderAsync(Named(sample));

        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var script = Regex.Match(page, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var policy = System.Net.WebUtility.HtmlDecode(Regex.Match(page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);
        policy.Should().StartWith("default-src 'none'; ")
            .And.Contain($"style-src '{DigestOf(style)}';").And.Contain($"script-src '{DigestOf(script)}';").And.NotContain("unsafe");
        style.Should().Contain("prefers-color-scheme: dark").And.Contain("@media print");
    }

    [Theory]
    [InlineData("go", "GO")]
    [InlineData("no-go", "REHEARSAL NO-GO WITH 1 WAIVER")]
    [InlineData("partial", "REPLAY PARTIAL")]
    [InlineData("unconfigured", "NO-GO")]
    public async Task The_decision_stands_in_the_first_heading_below_the_title(string sample, string statement)
    {
        var page = await HtmlReport.RenderAsync(Named(sample));

        var heading = Regex.Match(page, "<h2.*?</h2>", RegexOptions.Singleline).Value;
        Plain(heading).Trim().Should().EndWith(statement);
        heading.Should().Contain($"<span class=\"whole\">{statement.Split(" WITH ")[0]}</span>", "no line may break inside NO-GO");
        Regex.Count(page, "<h1").Should().Be(1);
        page.Should().StartWith("<!DOCTYPE html>").And.Contain("<html lang=\"en\">").And.Contain("<main id=\"main\"");
    }

    [Fact]
    public async Task A_rehearsal_says_so_beside_every_decision_word()
    {
        var page = await HtmlReport.RenderAsync(Models.NoGo());

        page.Should().Contain("REHEARSAL NO-GO")
            .And.NotMatchRegex(@"(?<!REHEARSAL )\bNO-GO\b").And.NotMatchRegex(@"(?<!REHEARSAL |-)\bGO\b");
        page.Should().Contain("This decision advances nothing");
    }

    [Fact]
    public async Task A_live_decision_has_no_such_caution() =>
        (await HtmlReport.RenderAsync(Models.Go())).Should().NotContain("advances nothing").And.NotContain("REHEARSAL");

    [Fact]
    public async Task Hostile_text_is_shown_and_not_run()
    {
        var page = await HtmlReport.RenderAsync(Models.Hostile());

        page.Should().Contain("&lt;img src=x onerror=alert(1)&gt;&lt;/style&gt;&lt;script&gt;");
        page.Should().Contain("[U+202E]").And.Contain("[U+0007]").And.NotContain("\u202E").And.NotContain("\u0007").And.NotContain("\r");
        page.Should().NotContain("href=\"javascript").And.NotContain("href=\"https://example.com/a_b");
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere()
    {
        var page = await HtmlReport.RenderAsync(Models.NoGo());

        var ids = Regex.Matches(page, "\\sid=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        ids.Should().OnlyHaveUniqueItems();
        Regex.Matches(page, "href=\"#([^\"]*)\"").Select(match => match.Groups[1].Value)
            .Should().BeSubsetOf(ids).And.Contain(new EvidenceIndex(Recorded.Items).AnchorOf(Recorded.Items[0]));
    }

    [Fact]
    public async Task Steps_are_shown_with_what_became_of_them()
    {
        var page = Plain(await HtmlReport.RenderAsync(Models.NoGo()));

        page.Should().Contain("passed Given the rollout ledger 0 ms");
        page.Should().Contain("failed Then issue 1858 is closed as completed 0 ms");
        page.Should().Contain("package openagents-runtime-service").And.Contain("Rule: Dependencies are closed");
    }

    [Fact]
    public async Task What_a_step_said_is_shown_unless_it_is_the_scenarios_reason()
    {
        var model = Models.NoGo();
        var stage = model.Decision.Stages[0];
        var other = stage with
        {
            Blockers = [],
            Gates = [.. stage.Gates.Select(
            gate => gate with { Scenarios = [.. gate.Scenarios.Select(scenario => scenario with { Reason = "something else" })] })]
        };

        Said(await HtmlReport.RenderAsync(model with { Decision = model.Decision with { Stages = [other] } })).Should().Be(1);
        Said(await HtmlReport.RenderAsync(model)).Should().Be(2, "the blocker and the scenario say it");

        static int Said(string page) => Regex.Count(page, "expected issue 1858 closed as completed, saw open");
    }

    [Fact]
    public async Task Descriptions_are_markdown_without_html_images_or_traps()
    {
        var page = await HtmlReport.RenderAsync(Models.Go());

        page.Should().Contain("<strong>what it rests on</strong>").And.Contain("<h5>A heading</h5>");
        page.Should().Contain("<a rel=\"noopener noreferrer\" href=\"https://example.com/runbook\">the runbook</a>");
        page.Should().Contain("a trap (javascript:alert(1))").And.Contain("a pixel (image: https://example.com/pixel.png)");
        page.Should().Contain("&lt;img src=x onerror=alert(1)&gt;");
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        var page = Plain(await HtmlReport.RenderAsync(Models.Unconfigured()));

        page.Should().Contain("no gate was judged")
            .And.Contain("no scenario ran").And.Contain("the ledger could not be read").And.Contain("nobody was asked")
            .And.Contain("not looked at").And.Contain("the evidence was not sealed")
            .And.Contain("nobody signs this decision").And.Contain("ROLLOUT_OWNER is not set");
    }

    [Fact]
    public async Task Every_clause_of_the_runbook_is_listed_with_what_shows_it()
    {
        var page = Plain(await HtmlReport.RenderAsync(Models.Go()));

        RealPlan.Value.Clauses.Should().OnlyContain(clause => page.Contains($"§ {clause.Number} {clause.Text}", StringComparison.Ordinal));
        page.Should().Contain("§ 2.4 Stage 4, full rollout with a rollback window of 24 hours not looked at")
            .And.Contain("§ 6.3 A decision statement with owner and timestamp by artifact the decision in gate-report.md")
            .And.Contain("§ 10.1 no clause of the runbook");
    }

    [Fact]
    public async Task Blockers_that_ask_for_the_same_are_told_together()
    {
        Blocker[] blockers = [new("replay", "slow on web", "find what slows it", null), new(
            "replay", "slow on ios", "find what slows it", 7), new("hold", "too short", "wait", null)];
        var model = Models.NoGo();
        var page = Plain(await HtmlReport.RenderAsync(model with
        {
            Decision = model.Decision with { Stages = [model.Decision.Stages[0] with { Blockers = blockers }] },
        }));

        page.Should().Contain("replay slow on web slow on ios Evidence: none recorded find what slows it #7 hold too short Evidence: "
            + "none recorded wait not opened");
    }

    [Fact]
    public async Task A_long_answer_is_cut_and_says_how_long_it_was()
    {
        var body = new string('x', Excerpt.Limit - 1) + "😀 and the rest";
        var answer = new HttpAnswer(200, new Dictionary<string, string>(), body);
        var item = new EvidenceItem("E01", "E01.json", "", Recorded.Exchange("curl", answer));

        var page = await HtmlReport.RenderAsync(Models.Go() with { Evidence = [item] });

        page.Should().Contain("Cut after 19,999 of 20,014 characters. The whole is in evidence/E01.json.").And.NotContain("and the rest");
    }

    [Fact]
    public async Task A_step_of_a_stage_is_named_and_its_rollback_is_told()
    {
        var model = Models.NoGo();
        var stage = model.Decision.Stages[0] with
        {
            Stage = 3,
            Step = 25,
            Plan = [new Rollback("policy", ["tighten <the poll>"]), new Rollback("traffic", ["shift it"])],
        };

        var page = await HtmlReport.RenderAsync(model with { Decision = model.Decision with { Stages = [stage] } });

        page.Should().Contain("Stage 3, step 25")
            .And.Contain("Rollback: policy rollback")
            .And.Contain("<li>tighten &lt;the poll&gt;</li>").And.Contain("Rollback: traffic rollback");
    }

    [Fact]
    public async Task A_thousand_scenarios_with_two_hundred_pieces_of_evidence_stay_below_five_megabytes()
    {
        var page = await HtmlReport.RenderAsync(Large.Model());

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(5_000_000);
        Regex.Count(page, "<article class=\"scenario").Should().Be(1_000);
    }

    [Fact]
    public void A_picture_is_shown_and_what_could_run_is_not()
    {
        var pixel = Convert.ToBase64String(new byte[] { 1, 2, 3 });

        Pictures.Address("image/png", pixel).Should().Be($"data:image/png;base64,{pixel}");
        Pictures.Address("image/svg+xml", pixel).Should().BeNull();
        Pictures.Address("text/html", pixel).Should().BeNull();
        Pictures.Address("image/png", "\" onerror=alert(1)").Should().BeNull();
    }

    [Fact]
    public async Task The_same_model_gives_the_same_page() =>
        (await HtmlReport.RenderAsync(Models.NoGo())).Should().Be(await HtmlReport.RenderAsync(Models.NoGo()));

    private static string DigestOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Plain(string page) =>
        Regex.Replace(System.Net.WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]*>", " ")), @"\s+", " ");

    private static ReportModel Named(string sample) => sample switch
    {
        "go" => Models.Go(),
        "no-go" => Models.NoGo(),
        "partial" => Models.Partial(),
        "unconfigured" => Models.Unconfigured(),
        _ => Models.Hostile(),
    };
}
