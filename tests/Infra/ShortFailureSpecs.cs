namespace RolloutSpecs.Tests.Infra;

public class ShortFailureSpecs
{
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 500).Select(number => $"{number}")];

    [Fact]
    public void A_failed_assertion_is_told_in_seven_lines_at_most_that_lead_to_the_test()
    {
        var lines = string.Join('\n', Numbers);

        var thrown = ((Action)(() => lines.Should().Contain("x\ny"))).Should().Throw<ShortFailure>().Which;

        thrown.Message.Split('\n').Should().HaveCountLessThanOrEqualTo(5);
        thrown.StackTrace!.Split('\n').Should().HaveCountLessThanOrEqualTo(2);
        thrown.StackTrace.Should().Contain(nameof(ShortFailureSpecs));
    }

    [Fact]
    public void A_long_line_is_told_by_its_ends() =>
        ShortFailure.Shorten(string.Join(' ', Numbers))
            .Should().StartWith("1 2 3").And.Contain(" … ").And.EndWith("499 500").And.Match(text => text.Length < 500);

    [Fact]
    public void A_short_message_stays_as_it_is() => ShortFailure.Shorten("expected one\nseen two").Should().Be("expected one\nseen two");
}
