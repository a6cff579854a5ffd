using Io.Cucumber.Messages.Types;
using Reqnroll;

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
        var run = (await Running.RunAsync("Feature: f\n  Rule: r\n    Scenario: empty\n    Scenario: s\n      Given all is well", _ => { }, typeof(Steps)))[0];

        run.Passed.Should().BeFalse();
    }

    [Theory]
    [InlineData("Given nobody wrote this", TestStepResultStatus.UNDEFINED, "specs/f.feature:3: no step definition matches 'nobody wrote this'")]
    [InlineData("Given it is told twice", TestStepResultStatus.AMBIGUOUS, "2 step definitions match 'it is told twice'")]
    [InlineData("Given it is pending", TestStepResultStatus.PENDING, "not written yet")]
    [InlineData("Given it skips", TestStepResultStatus.SKIPPED, "no reason")]
    [InlineData("Given it throws", TestStepResultStatus.FAILED, "thrown")]
    [InlineData("Given it throws later", TestStepResultStatus.FAILED, "thrown later")]
    [InlineData("Given it takes too much", TestStepResultStatus.FAILED, "takes 1 arguments, the step gives 0")]
    [InlineData("When all is well", TestStepResultStatus.UNDEFINED, "no step definition matches")]
    public async Task A_step_that_does_not_plainly_pass_is_red(string step, TestStepResultStatus status, string message)
    {
        var run = await Running.RunOneAsync(step + "\nThen all is well", typeof(Steps));

        run.Passed.Should().BeFalse();
        run.Result.Status.Should().Be(status);
        run.Result.Message.Should().Contain(message);
        run.Statuses()[^1].Should().Be(TestStepResultStatus.SKIPPED);
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

        [Given("it tells the secret")]
        public void Tells()
        {
            output.WriteLine("hush, said the step");
            throw new InvalidOperationException("my secret is hush");
        }
    }
}
