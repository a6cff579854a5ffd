using System.Globalization;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Tests.Gherkin.Expressions;

public sealed class ParameterTypeRegistryTests
{
    private readonly ParameterTypeRegistry registry = new();

    [Fact]
    public void An_added_type_transforms_what_its_groups_matched()
    {
        registry.Add(new("window", [@"(\d+)-(\d+) h", @"all day()"], typeof(Range), groups => groups is [{ } from, { } to, null]
            ? int.Parse(from, CultureInfo.InvariantCulture)..int.Parse(to, CultureInfo.InvariantCulture)
            : Range.All));

        var values = new CucumberExpression("between {window} or {window}", registry)
            .Match("between 9-17 h or all day")!.Select(argument => argument.GetValue());

        values.Should().Equal(9..17, Range.All);
    }

    [Theory]
    [InlineData("int", "There is a parameter type 'int' already.*")]
    [InlineData("", "The anonymous parameter type {} is defined already.*")]
    public void A_name_is_given_once(string name, string message)
    {
        var add = () => registry.Add(TypeNamed(name));

        add.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_project_may_have_its_own_DateTime_but_one_only()
    {
        var own = TypeNamed("DateTime");
        var add = () => registry.Add(own);

        add.Should().NotThrow();
        registry.Find("DateTime").Should().BeSameAs(own);
        registry.ParameterTypes.Should().ContainSingle(type => type.Name == "DateTime").Which.Should().BeSameAs(own);
        add.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Names_are_case_sensitive() => registry.Find("Int").Should().BeNull();

    [Theory]
    [InlineData("a{b", "*'a{b'*may not contain '{'*")]
    [InlineData("a/b", "*'a/b'*may not contain '/'*")]
    public void A_name_that_no_expression_could_hold_is_refused(string name, string message)
    {
        var create = () => TypeNamed(name);

        create.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Theory]
    [InlineData("(a", "*Not enough )'s*")]
    [InlineData("a)|(b", "*Too many )'s*")]
    [InlineData("(?<x>a)", "*named group*")]
    [InlineData(@"(['|])a\1", "*back reference*")]
    [InlineData("(a)?(?(1)b|c)", "*back reference*")]
    [InlineData("(?n)(a)", "*option*")]
    public void A_pattern_that_would_not_work_inside_an_expression_is_refused(string regexp, string message)
    {
        var create = () => new ParameterType("x", [regexp], typeof(string), groups => groups[0]);

        create.Should().Throw<ArgumentException>().WithMessage($"Parameter type 'x' can not use the regular expression{message}");
    }

    [Fact]
    public void A_type_needs_a_pattern()
    {
        var create = () => new ParameterType("x", [], typeof(string), groups => groups[0]);

        create.Should().Throw<ArgumentException>().WithMessage("*no regular expression*");
    }

    private static ParameterType TypeNamed(string name) => new(name, ["x"], typeof(string), groups => groups[0]);
}
