using Gherkin.CucumberMessages;
using Reqnroll;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class BindingSpecs
{
    [Theory]
    [InlineData(typeof(AsyncVoid), "*BindingSpecs.cs:*'x' cannot be bound:*AsyncVoid.LaterAsync*async void methods are not supported*")]
    [InlineData(typeof(InstanceRunHook), "*must be static: *InstanceRunHook.Before*")]
    [InlineData(typeof(Lazily), "Lazily.Step *BindingSpecs.cs:* returns IEnumerable`1, which nobody awaits or looks at: "
        + "return void or Task*Lazily.Hidden*returns Object*")]
    [InlineData(typeof(BadExpression), "BadExpression.Step *BindingSpecs.cs:*'a {nothing}' cannot be bound: *'nothing'*")]
    public void Step_code_that_cannot_work_is_refused_by_name(Type type, string message)
    {
        var read = () => StepCode.Read(new IncrementingIdGenerator(), "/", [type]).Complete();

        read.Should().Throw<StepCodeException>().WithMessage(message);
    }

    [Fact]
    public void The_dry_check_names_undefined_ambiguous_and_unused_with_file_and_line()
    {
        var ids = new IncrementingIdGenerator();
        var feature = new FeatureLoader(ids).Load(
            "specs/f.feature", "Feature: f\n  Scenario: s\n    Given one\n    And nothing\n    And 2 of them");
        var code = StepCode.Read(ids, Path.GetDirectoryName(Here())!, [typeof(Bound)]);

        var findings = DryCheck.Findings([feature], code);

        findings.Should().HaveCount(3);
        findings[0].Should().Be("specs/f.feature:4: no step definition matches 'nothing'; write one, or mend the step's words");
        findings[1].Should().Match("specs/f.feature:5: 2 step definitions match '2 of them': BindingSpecs.cs:* '{int} of them'; "
            + "BindingSpecs.cs:* '{} of them'; keep one");
        findings[2].Should().Match("BindingSpecs.cs:*: no step matches 'never' (Bound.Unused); take it out, or mend its expression");
    }

    [Fact]
    public void The_dry_check_names_a_definition_whose_parameter_type_nobody_defines()
    {
        var code = StepCode.Read(new IncrementingIdGenerator(), Path.GetDirectoryName(Here())!, [typeof(BadExpression)]);

        code.Steps.Should().BeEmpty();
        DryCheck.Findings([], code).Should().ContainSingle().Which.Should().Match(
            "BadExpression.Step BindingSpecs.cs:*: 'a {nothing}' cannot be bound: *Undefined parameter type 'nothing'*");
    }

    [Fact]
    public async Task A_scoped_definition_goes_before_an_unscoped_one()
    {
        var runs = await Running.RunAsync(
            "Feature: f\n  @here\n  Scenario: s\n    Given it\n  Scenario: t\n    Given it", _ => { }, typeof(Scoped), typeof(Unscoped));

        runs[0].Passed.Should().BeTrue();
        runs[1].Result.Message.Should().Be("unscoped");
    }

    [Fact]
    public void A_feature_file_that_cannot_be_parsed_is_told_with_file_and_line()
    {
        var load = () => new FeatureLoader(new IncrementingIdGenerator()).Load(
            "specs/x.feature", "Feature: f\n  Scenario: s\n    Given it\n    Gibt es\n");

        load.Should().Throw<FeatureException>().WithMessage("specs/x.feature(4:5): expected:*");
    }

    [Fact]
    public async Task A_step_that_nobody_awaits_is_red()
    {
        var run = await Running.RunOneAsync("Given lazily", typeof(Lazily));

        run.Passed.Should().BeFalse();
        run.Result.Message.Should().StartWith("specs/f.feature:3: ").And.Contain("which nobody awaits");
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;

    [Binding]
    public sealed class AsyncVoid
    {
        [Given("x")]
        public static async void LaterAsync() => await Task.Yield();
    }

    [Binding]
    public sealed class InstanceRunHook
    {
        [BeforeTestRun]
        public void Before() => ToString();
    }

    [Binding]
    public static class Lazily
    {
        [Given("lazily")]
        public static IEnumerable<int> Step()
        {
            yield return 1;
            throw new InvalidOperationException("nobody gets here");
        }

        [AfterScenario]
        public static object Hidden() => Task.FromException(new InvalidOperationException("nobody sees this"));
    }

    [Binding]
    public sealed class BadExpression
    {
        [Given("a {nothing}")]
        public static void Step()
        {
        }
    }

    [Binding]
    public sealed class Bound
    {
        [Given("one")]
        public static void One()
        {
        }

        [Given("{int} of them")]
        public static void Some(int count) => count.Should().BePositive();

        [Given("{} of them")]
        public static void Any(string count) => count.Should().NotBeEmpty();

        [Given("never")]
        public static void Unused()
        {
        }
    }

    [Binding]
    [Scope(Tag = "here")]
    public sealed class Scoped
    {
        [Given("it")]
        public static void Step()
        {
        }
    }

    [Binding]
    public sealed class Unscoped
    {
        [Given("it")]
        public static void Step() => throw new InvalidOperationException("unscoped");
    }
}
