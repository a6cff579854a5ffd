using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RolloutSpecs.Reporting.Markdown;
using RolloutSpecs.Reporting.Views;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Reporting;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_go_is_reported_as_approved() => Approved(Models.Go(), "go");

    [Fact]
    public void A_no_go_is_reported_as_approved() => Approved(Models.NoGo(), "no-go");

    [Fact]
    public void A_partial_run_is_reported_as_approved() => Approved(Models.Partial(), "partial");

    [Fact]
    public void A_configuration_error_is_reported_as_approved() => Approved(Models.Unconfigured(), "configuration-error");

    [Fact]
    public void Hostile_text_is_reported_as_approved() => Approved(Models.Hostile(), "hostile");

    [Fact]
    public void Hostile_text_breaks_no_table_and_becomes_no_link_or_emphasis()
    {
        var document = Markdown.Parse(
            MarkdownReport.Render(Models.Hostile()),
            new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build());

        document.Descendants<Table>().Should().HaveCount(5).And.OnlyContain(table =>
            table.Cast<TableRow>().All(row => row.Count == ((TableRow)table[0]).Count
                && row.Cast<TableCell>().All(cell => cell.Count > 0)));
        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<EmphasisInline>().Should().OnlyContain(bold => bold.DelimiterChar == '*' && bold.DelimiterCount == 2);
        document.Descendants<HtmlInline>().Select(html => html.Tag).Distinct()
            .Should().BeEquivalentTo("<br>", "<!-- -->", "<span>", "</span>", "<code>", "</code>");
    }

    [Theory]
    [InlineData("go", "Stage 0: GO")]
    [InlineData("no-go", "Stage 0: REHEARSAL NO-GO WITH 1 WAIVER")]
    [InlineData("partial", "Stage 0: REPLAY PARTIAL")]
    [InlineData("configuration-error", "NO-GO: the run could not be configured")]
    public void The_decision_stands_in_the_first_paragraph(string sample, string decision) =>
        MarkdownReport.Render(Named(sample)).Split('\n')[2].Should().Be($"**{decision}**");

    private static ReportModel Named(string sample) => sample switch
    {
        "go" => Models.Go(),
        "no-go" => Models.NoGo(),
        "partial" => Models.Partial(),
        _ => Models.Unconfigured(),
    };

    private static void Approved(ReportModel model, string name) =>
        Approve.That(MarkdownReport.Render(model), "Reporting", name, "md");
}
