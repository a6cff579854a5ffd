using System.Globalization;
using CsCheck;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class BigDecimalTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("+.5", "0.5")]
    [InlineData("12E3", "12E3")]
    [InlineData("1.25E+1", "12.5")]
    [InlineData("125e-4", "0.0125")]
    [InlineData("1E-999999999", "1E-999999999")]
    [InlineData("99999999999999999999999999999999999999999.000000000000001", "99999999999999999999999999999999999999999.000000000000001")]
    public void Digits_are_kept(string text, string shown) => BigDecimal.Parse(text).ToString().Should().Be(shown);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1,5")]
    [InlineData("E5")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    public void Other_text_is_no_number(string text)
    {
        var parse = () => BigDecimal.Parse(text);

        parse.Should().Throw<FormatException>();
    }

    [Fact]
    public void Every_decimal_comes_back() =>
        Gen.Decimal.Sample(number => BigDecimal.Parse(number.ToString(CultureInfo.InvariantCulture)).ToDecimal().Should().Be(number));

    [Theory]
    [InlineData("0E-40", 0)]
    [InlineData("10E-1", 1)]
    [InlineData("7E2", 700)]
    [InlineData("5.00000000000000000000000000000000000000000", 5)]
    public void Zeros_at_the_end_are_no_digits_to_lose(string text, int number) =>
        BigDecimal.Parse(text).ToDecimal().Should().Be(number);

    [Theory]
    [InlineData("1E-29")]
    [InlineData("1E+29")]
    [InlineData("0.12345678901234567890123456789")]
    public void Digits_that_a_decimal_can_not_hold_are_an_error(string text)
    {
        var convert = () => BigDecimal.Parse(text).ToDecimal();

        convert.Should().Throw<OverflowException>();
    }
}
