using CsCheck;
using RolloutSpecs.Observer;

namespace RolloutSpecs.Tests.Observing;

public class RoundingSpecs
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.0001, 0.001)]
    [InlineData(0.0012, 0.002)]
    [InlineData(0.0121, 0.013)]
    [InlineData(0.13, 0.13)]
    [InlineData(0.1301, 0.14)]
    [InlineData(1.2, 1.2)]
    [InlineData(9.91, 10)]
    [InlineData(61, 61)]
    [InlineData(123, 130)]
    [InlineData(-0.1301, -0.13)]
    [InlineData(-0.0001, 0)]
    public void Latencies_are_rounded_up_to_two_digits(double seconds, double rounded) => Rounding.Up(seconds).Should().Be(rounded);

    [Fact]
    public void Rounding_never_makes_less_of_a_latency_and_never_a_tenth_more() =>
        Gen.Double[0.01, 100_000].Sample(seconds => Rounding.Up(seconds) >= seconds * (1 - 1e-12) && Rounding.Up(seconds) <= seconds * 1.1 + 1e-9);

    [Fact]
    public void What_was_rounded_stays_as_it_is() =>
        Gen.Double[0, 100_000].Sample(seconds => Rounding.Up(Rounding.Up(seconds)) == Rounding.Up(seconds));
}
