using System.Globalization;
using System.Numerics;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class ArgumentTests
{
    public static TheoryData<string, string, object> BuiltIns => new()
    {
        { "int", "-7", -7 },
        { "Int32", "7", 7 },
        { "byte", "255", (byte)255 },
        { "short", "-32768", short.MinValue },
        { "long", "9223372036854775807", long.MaxValue },
        { "biginteger", "-18446744073709551616", -BigInteger.Pow(2, 64) },
        { "float", "1.5E+3", 1500f },
        { "double", "+.25", 0.25 },
        { "decimal", "0.1000000000000000000000000001", 0.1000000000000000000000000001m },
        { "bigdecimal", "1.10", new BigDecimal(110, 2) },
        { "Boolean", "true", true },
        { "Char", "x", 'x' },
        { "Guid", "6b29fc40-ca47-1067-b31d-00dd010662da", new Guid("6b29fc40-ca47-1067-b31d-00dd010662da") },
        { "DateTime", "2026-11-23T21:15:00+01:00", new DateTime(2026, 11, 23, 20, 15, 0, DateTimeKind.Utc) },
    };

    public static TheoryData<string, object> Targets => new()
    {
        { "Thursday", DayOfWeek.Thursday },
        { "friday", DayOfWeek.Friday },
        { "2.50", 2.50m },
        { "0.1", 0.1 },
        { "00:15:00", TimeSpan.FromMinutes(15) },
        { "2026-11-23", new DateOnly(2026, 11, 23) },
        { "2026-11-23T20:15:00Z", new DateTimeOffset(2026, 11, 23, 20, 15, 0, TimeSpan.Zero) },
        { "1.25", new BigDecimal(125, 2) },
        { "anything", "anything" },
    };

    [Theory]
    [MemberData(nameof(BuiltIns))]
    public void A_parameter_gives_a_value_of_its_type(string name, string text, object value) =>
        Match($"is {{{name}}}", $"is {text}").GetValue().Should().Be(value).And.BeOfType(value.GetType());

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_text_is_read_as_the_type_that_is_wanted(string text, object value)
    {
        Match("is {}", $"is {text}").GetValue(value.GetType()).Should().Be(value);
        Match("is {string}", $"is '{text}'").GetValue(value.GetType()).Should().Be(value);
        Match("^is (.*)$", $"is {text}").GetValue(value.GetType()).Should().Be(value);
    }

    [Fact]
    public void A_number_can_be_had_as_another_type_with_all_its_digits()
    {
        Match("{float}", "0.1").GetValue(typeof(double)).Should().Be(0.1);
        Match("{float}", "0.1").GetValue(typeof(decimal?)).Should().Be(0.1m);
        Match("{int}", "5").GetValue(typeof(long)).Should().Be(5L);
        Match("{int}", "007").GetValue(typeof(string)).Should().Be("007");
        Match("{int}", "5").GetValue(typeof(object)).Should().Be(5);
    }

    [Theory]
    [InlineData("{int}", "2147483648", typeof(int))]
    [InlineData("{byte}", "-1", typeof(byte))]
    [InlineData("{float}", "1E+39", typeof(float))]
    [InlineData("{float}", "1.5", typeof(int))]
    [InlineData("{bigdecimal}", "1.23456789012345678901234567891", typeof(decimal))]
    [InlineData("{decimal}", "79228162514264337593543950336", typeof(decimal))]
    [InlineData("{}", "1,5", typeof(double))]
    [InlineData("{}", "3", typeof(DayOfWeek))]
    [InlineData("{}", "noon", typeof(DateTime))]
    [InlineData("{}", "x", typeof(Uri))]
    public void What_does_not_fit_is_an_error_that_names_text_and_type(string expression, string text, Type target)
    {
        var read = () => Match(expression, text).GetValue(target);

        read.Should().Throw<ArgumentConversionException>().WithMessage($"'{text}' can not be read as {target.Name}: *");
    }

    [Fact]
    public void A_time_without_a_date_does_not_depend_on_the_day() =>
        Match("{DateTime}", "10:30").GetValue().Should().Be(DateTime.Parse("0001-01-01T10:30", CultureInfo.InvariantCulture));

    [Fact]
    public void A_group_that_took_no_part_is_null_where_null_is_possible()
    {
        var argument = Match("^a(b)?$", "a");
        var read = () => argument.GetValue(typeof(int));

        argument.GetValue().Should().BeNull();
        argument.GetValue(typeof(string)).Should().BeNull();
        argument.GetValue(typeof(int?)).Should().BeNull();
        read.Should().Throw<ArgumentConversionException>().WithMessage("*Int32 can not be null*");
    }

    [Fact]
    public void A_transformation_may_give_null()
    {
        var registry = new ParameterTypeRegistry();
        registry.Add(new("nobody", ["nobody"], typeof(string), _ => null));

        new CucumberExpression("{nobody}", registry).Match("nobody")!.Single().GetValue(typeof(string)).Should().BeNull();
    }

    private static Argument Match(string expression, string text) =>
        new ExpressionFactory(new ParameterTypeRegistry()).Create(expression).Match(text)!.Single();
}
