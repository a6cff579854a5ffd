using RolloutSpecs.Reporting.Markdown;
using RolloutSpecs.Reporting.Text;

namespace RolloutSpecs.Tests.Reporting;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("snake_case stays readable", "snake_case stays readable")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("12:15:00", "12:15:00")]
    [InlineData("line one\r\nline two", "line one<br>line two")]
    public void A_text_is_escaped_where_it_would_be_more_than_text(string text, string markdown) =>
        MarkdownText.Inline(text).Should().Be(markdown);

    [Theory]
    [InlineData("curl $URL | jq", @"`curl $URL \| jq`")]
    [InlineData("one\ntwo", "`one`<br>`two`")]
    [InlineData("echo `date`", "<code>echo &#96;date&#96;</code>")]
    [InlineData("", "")]
    public void A_command_is_code_that_a_table_can_hold(string command, string markdown) =>
        MarkdownText.Code(command).Should().Be(markdown);

    [Fact]
    public void Hidden_characters_are_shown_by_their_code_point() =>
        Visible.Html("a&#xD;&#xA;b\rc\u202Ed&#x202E;e&#x0;").Should().Be("a\nb[U+000D]c[U+202E]d[U+202E]e[U+0000]");
}
