using Io.Cucumber.Messages.Types;
using Reqnroll;
using DataTable = Reqnroll.DataTable;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class RedSpecs
{
    [Fact]
    public async Task A_scenario_whose_steps_all_pass_is_green()
    {
        var run = await Running.RunOneAsync("Given all is well\nThen all is well", typeof(Steps));

        run.Passed.Should().BeTrue();
        run.Statuses().Should().Equal(TestStepResultStatus.PASSED, TestStepResultStatus.PASSED);
    }

    [Fact]
    public async Task A_scenario_without_a_step_is_red()
    {
        var run = (await Running.RunAsync(
            "Feature: f\n  Rule: r\n    Scenario: empty\n    Scenario: s\n      Given all is well", _ => { }, typeof(Steps)))[0];

        run.Passed.Should().BeFalse();
    }

    [Theory]
    [InlineData(
        "Given nobody wrote this",
        TestStepResultStatus.UNDEFINED,
        "specs/f.feature:3: no step definition matches 'nobody wrote this'; write one")]
    [InlineData("Given it is told twice", TestStepResultStatus.AMBIGUOUS, "2 step definitions match 'it is told twice'")]
    [InlineData("Given it is pending", TestStepResultStatus.PENDING, "not written yet")]
    [InlineData("Given it skips", TestStepResultStatus.SKIPPED, "no reason")]
    [InlineData("Given it throws", TestStepResultStatus.FAILED, "thrown")]
    [InlineData("Given it throws later", TestStepResultStatus.FAILED, "thrown later")]
    [InlineData("Given it takes too much", TestStepResultStatus.FAILED, "takes 1 arguments, the step gives 0")]
    [InlineData("Given it takes a colour: purple", TestStepResultStatus.FAILED, "purple")]
    [InlineData("When all is well", TestStepResultStatus.UNDEFINED, "; 'all is well' (Steps.Well")]
    [InlineData(
        "Given it takes the colour: purple", TestStepResultStatus.UNDEFINED, "; the nearest is 'it takes a colour: {word}' (Steps.Takes")]
    [InlineData("Given it needs 3 nobodies", TestStepResultStatus.UNDEFINED, "; Steps.Unbound ")]
    [InlineData("Given it fits several: 1", TestStepResultStatus.AMBIGUOUS, "specs/f.feature:3: 2 step definitions match")]
    public async Task A_step_that_does_not_plainly_pass_is_red(string step, TestStepResultStatus status, string message)
    {
        var run = await Running.RunOneAsync(step + "\nThen all is well", typeof(Steps));

        run.Passed.Should().BeFalse();
        run.Result.Status.Should().Be(status);
        run.Result.Message.Should().Contain(message);
        run.Result.Location.Should().Be("specs/f.feature:3");
        run.Statuses()[^1].Should().Be(TestStepResultStatus.SKIPPED);
    }

    [Fact]
    public async Task A_definition_with_the_wrong_number_of_parameters_is_told_with_the_steps_line()
    {
        var run = await Running.RunOneAsync("Given it takes too much", typeof(Steps));

        run.Result.Message.Should().StartWith("specs/f.feature:3: Steps.TakesTooMuch ").And.Contain("takes 1 arguments, the step gives 0");
        run.Result.Error.Should().BeOfType<BindingException>();
    }

    [Fact]
    public async Task An_argument_exception_of_a_step_that_waited_is_its_own()
    {
        var run = await Running.RunOneAsync("Given it refuses later", typeof(Steps));

        run.Result.Error.Should().BeOfType<ArgumentException>();
        run.Result.Message.Should().Be("refused");
    }

    [Fact]
    public async Task A_step_that_has_other_steps_run_is_red_with_them()
    {
        var run = await Running.RunOneAsync("Given it has another run", typeof(Nesting));

        run.Passed.Should().BeFalse();
        run.Statuses().Should().Equal(TestStepResultStatus.FAILED);
        run.Result.Message.Should().Be("the other broke");
    }

    [Fact]
    public async Task A_hook_that_cannot_be_called_is_red()
    {
        var run = await Running.RunOneAsync("Given all is well", typeof(Steps), typeof(Uncallable));

        run.Passed.Should().BeFalse();
        run.Statuses().Should().Equal(TestStepResultStatus.FAILED, TestStepResultStatus.SKIPPED);
    }

    [Fact]
    public async Task A_hook_of_step_code_that_cannot_be_bound_turns_every_scenario_red()
    {
        var run = await Running.RunOneAsync("Given all is well", typeof(Steps), typeof(BadHook));

        run.Passed.Should().BeFalse();
        run.Result.Message.Should().StartWith("specs/f.feature:3: ").And.Contain("BadHook");
    }

    [Fact]
    public async Task A_secret_in_an_exception_reaches_no_message()
    {
        var run = await Running.RunOneAsync("Given it tells the secret", typeof(Steps));

        run.Result.Message.Should().Be("my secret is $HUSH");
        RolloutSpecs.Gherkin.Messages.Ndjson.Write(run.Messages).Should().NotContain("hush");
    }

    [Binding]
    public sealed class Steps(IReqnrollOutputHelper output)
    {
        [Given("all is well")]
        [Then("all is well")]
        public void Well()
        {
        }

        [Given("it is told twice")]
        public void Once()
        {
        }

        [Given("it is told {word}")]
        public void Twice(string how) => output.WriteLine(how);

        [Given("it is pending")]
        public static void Pending() => throw new PendingStepException("not written yet");

        [Given("it skips")]
        public static void Skips() => Assert.Skip("no reason");

        [Given("it throws")]
        public static void Throws() => throw new InvalidOperationException("thrown");

        [Given("it throws later")]
        public static async Task ThrowsLaterAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("thrown later");
        }

        [Given("it takes too much")]
        public void TakesTooMuch(string nothing) => output.WriteLine(nothing);

        [Given("it takes a colour: {word}")]
        public void Takes(Colour colour) => output.WriteLine(colour.ToString());

        [Given("it needs {int} {nobody}")]
        public void Unbound(int count) => output.WriteLine(count.ToString(System.Globalization.CultureInfo.InvariantCulture));

        [Given("it fits several: {int}")]
        public void One(DataTable table) => output.WriteLine(table.ToString());

        [Given("it fits {word}: {int}")]
        public void Two(DataTable table) => output.WriteLine(table.ToString());

        [Given("it refuses later")]
        public static async Task RefusesLaterAsync()
        {
            await Task.Yield();
            throw new ArgumentException("refused");
        }

        [Given("it tells the secret")]
        public void Tells()
        {
            output.WriteLine("hush, said the step");
            throw new InvalidOperationException("my secret is hush");
        }
    }

    public enum Colour
    {
        Blue,
        Red,
    }

    [Binding]
    public sealed class Nesting(ScenarioContext scenario)
    {
        [Given("it has another run")]
        public Task HasRunAsync() => scenario.ScenarioContainer.Resolve<ITestRunner>().GivenAsync("another", null, null);

        [Given("another")]
        public static void Another() => throw new InvalidOperationException("the other broke");
    }

    [Binding]
    public sealed class Uncallable
    {
        [BeforeScenario]
        public static void Before(IFormattable nobodyMakesThis) => nobodyMakesThis.ToString();
    }

    [Binding]
    public sealed class BadHook
    {
        [BeforeTestRun]
        public void Before() => ToString();
    }
}
