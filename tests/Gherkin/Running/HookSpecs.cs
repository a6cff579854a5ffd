using Io.Cucumber.Messages.Types;
using Microsoft.Extensions.DependencyInjection;
using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Running;

public class HookSpecs
{
    [Fact]
    public async Task Hooks_run_in_their_order_around_run_feature_scenario_block_and_step()
    {
        var log = new Log();
        await Running.RunAsync(
            """
            @feature-tag
            Feature: f
              @slow
              Scenario: s
                Given a
                And b
                Then c
            """,
            services => services.AddSingleton(log),
            typeof(Hooks));

        string.Join(' ', log.Lines).Should().Be(
            "run( feature( first scenario( block( step( a step) step( b step) block) block( step( c step) block) scenario) feature) run)");
    }

    [Fact]
    public async Task A_hook_with_tags_runs_only_where_one_is_present()
    {
        var log = new Log();
        await Running.RunAsync("Feature: f\n  Scenario: s\n    Given a", services => services.AddSingleton(log), typeof(Hooks));

        log.Lines.Should().NotContain("first").And.NotContain("feature(").And.Contain("scenario(");
    }

    [Fact]
    public async Task A_red_hook_before_a_scenario_skips_its_steps_and_still_runs_the_hooks_after()
    {
        var log = new Log();
        var run = (await Running.RunAsync(
            "Feature: f\n  @broken\n  Scenario: s\n    Given a", services => services.AddSingleton(log), typeof(Hooks)))[0];

        run.Result.Message.Should().Be("the hook broke");
        run.Statuses().Should().Equal(
            TestStepResultStatus.FAILED, TestStepResultStatus.SKIPPED, TestStepResultStatus.SKIPPED, TestStepResultStatus.PASSED);
        log.Lines.Should().Contain("scenario)");
    }

    [Fact]
    public async Task A_red_hook_after_a_scenario_turns_it_red()
    {
        var run = (await Running.RunAsync(
            "Feature: f\n  Scenario: s\n    Given a", services => services.AddSingleton(new Log()), typeof(Hooks), typeof(BreaksAfter)))[0];

        run.Passed.Should().BeFalse();
        run.Result.Message.Should().Be("broke after");
    }

    [Fact]
    public async Task A_red_hook_after_the_last_block_is_told_at_the_blocks_last_step()
    {
        var run = await Running.RunOneAsync("Given a", typeof(BreaksAfterBlock));

        run.Passed.Should().BeFalse();
        run.Statuses().Should().Equal(TestStepResultStatus.FAILED);
        run.Result.Message.Should().Be("broke after the block");
    }

    [Fact]
    public async Task A_hook_before_the_run_that_breaks_keeps_every_scenario_from_running_and_is_told()
    {
        var log = new Log();
        var (run, feature) = Running.Prepare(
            "Feature: f\n  Scenario: s\n    Given a\n  Scenario: t\n    Given a",
            services => services.AddSingleton(log),
            typeof(BreaksAround));

        foreach (var scenario in feature.Scenarios)
        {
            var running = () => run.RunAsync("case", scenario);
            await running.Should().ThrowAsync<InvalidOperationException>().WithMessage("broke before hush");
        }

        await ((Func<Task>)run.FinishAsync).Should().ThrowAsync<InvalidOperationException>().WithMessage("broke at the end");

        // Reqnroll runs no further hook of the kind.
        log.Lines.Should().Equal("first");
        var told = run.Messages(["case"], false);
        told.Select(message => message.TestCase).Should().AllSatisfy(testCase => testCase.Should().BeNull());
        told.Select(message => message.TestRunHookFinished).OfType<TestRunHookFinished>().Select(hook => hook.Result.Message)
            .Should().Equal(null, "broke before $HUSH", "broke at the end");
    }


    public sealed class Log
    {
        public List<string> Lines { get; } = [];
    }

    [Binding]
    public sealed class BreaksAfter
    {
        [AfterScenario]
        public static void Break() => throw new InvalidOperationException("broke after");
    }

    [Binding]
    public static class BreaksAfterBlock
    {
        [Given("a")]
        public static void A()
        {
        }

        [AfterScenarioBlock]
        public static void Break() => throw new InvalidOperationException("broke after the block");
    }

    [Binding]
    public static class BreaksAround
    {
        [BeforeTestRun]
        public static void First(Log log) => log.Lines.Add("first");

        [BeforeTestRun]
        public static void Breaks() => throw new InvalidOperationException("broke before hush");

        [BeforeTestRun]
        public static void Second(Log log) => log.Lines.Add("second");

        [AfterTestRun]
        public static void BreaksToo() => throw new InvalidOperationException("broke at the end");

        [AfterTestRun]
        public static void Last(Log log) => log.Lines.Add("last");

        [Given("a")]
        public static void A() => throw new InvalidOperationException("nobody may get here");
    }

    [Binding]
    public sealed class Hooks(Log log)
    {
        [BeforeTestRun]
        public static void BeforeRun(Log log) => log.Lines.Add("run(");

        [AfterTestRun]
        public static Task AfterRun(Log log)
        {
            log.Lines.Add("run)");
            return Task.CompletedTask;
        }

        [BeforeFeature("feature-tag")]
        public static void BeforeFeature(Log log) => log.Lines.Add("feature(");

        [AfterFeature("feature-tag")]
        public static void AfterFeature(Log log) => log.Lines.Add("feature)");

        [BeforeScenario]
        public void Before() => log.Lines.Add("scenario(");

        [Before("slow", Order = 1)]
        public void First() => log.Lines.Add("first");

        [Before("@broken", Order = 2)]
        public static void Broken() => throw new InvalidOperationException("the hook broke");

        [AfterScenario]
        public void After() => log.Lines.Add("scenario)");

        [BeforeScenarioBlock]
        public void BeforeBlock() => log.Lines.Add("block(");

        [AfterScenarioBlock]
        public void AfterBlock() => log.Lines.Add("block)");

        [BeforeStep]
        public void BeforeStep() => log.Lines.Add("step(");

        [AfterStep]
        public void AfterStep() => log.Lines.Add("step)");

        [StepDefinition("a")]
        public void A() => log.Lines.Add("a");

        [StepDefinition("b")]
        public void B() => log.Lines.Add("b");

        [StepDefinition("c")]
        public void C() => log.Lines.Add("c");
    }
}
