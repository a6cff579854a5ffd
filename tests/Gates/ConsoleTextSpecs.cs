using RolloutSpecs.Gates.Text;

namespace RolloutSpecs.Tests.Gates;

/// <summary>What comes from elsewhere says nothing to who reads a job's log but its text.</summary>
public class ConsoleTextSpecs
{
    [Theory]
    [InlineData("::error::all is well", ": :error::all is well")]
    [InlineData("  \t\u00A0::set-output name=x::y", "  \t\u00A0: :set-output name=x::y")]
    [InlineData("seen server::tests::one", "seen server::tests::one")]
    [InlineData("seen ##[error]red", "seen ## [error]red")]
    [InlineData("seen ##vso[task.complete result=Succeeded]", "seen ## vso[task.complete result=Succeeded]")]
    [InlineData("##\u001b[command]x", "## [U+001B][command]x")]
    [InlineData("##\u200b[command]x", "## [U+200B][command]x")]
    [InlineData("\u001b[2K\u001b[1AGO", "[U+001B][2K[U+001B][1AGO")]
    [InlineData("no\u202Eog", "no[U+202E]og")]
    [InlineData("a\u2066b\u2069c\u200Ed\u200Fe\u061Cf", "a[U+2066]b[U+2069]c[U+200E]d[U+200F]e[U+061C]f")]
    public void No_line_of_it_forms_a_command_or_reorders_what_is_read(string text, string expected) =>
        ConsoleText.Lines(text).Should().Be(expected);

    [Fact]
    public void Each_line_of_several_is_cleaned() =>
        ConsoleText.Lines("one\n::stop-commands::x\r\n ::two").Should().Be("one\n: :stop-commands::x\n : :two");

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\u2028two")]
    [InlineData("one\u0085two")]
    public void What_is_to_be_one_line_is_one(string text) => ConsoleText.Line(text).Should().Be("one two");
}
