using Microsoft.Extensions.DependencyInjection;
using Reqnroll;

namespace RolloutSpecs.Tests.Gherkin.Running;

/// <summary>Several engines in one process.</summary>
public class EngineSpecs
{
    private const string Text =
        """
        Feature: f
          Scenario Outline: <n>
            Given a step of its own
            Examples:
              | n |
              | 1 |
              | 2 |
              | 3 |
              | 4 |
        """;

    [Fact]
    public async Task Engines_side_by_side_share_neither_services_nor_hooks_nor_results()
    {
        var seen = Enumerable.Range(0, 6).Select(engine => new Seen(engine)).ToList();

        var runs = await Task.WhenAll(seen.Select(own => Task.Run(async () =>
        {
            var (run, feature) = Running.Prepare(
                Text, services => services.AddSingleton(own), own.Engine % 2 == 0 ? typeof(Green) : typeof(Red));
            var scenarios = await Task.WhenAll(feature.Scenarios.Select((scenario, index) => run.RunAsync($"case-{index}", scenario)));
            await run.FinishAsync();
            return scenarios;
        })));

        runs.Select(scenarios => scenarios.All(scenario => scenario.Passed)).Should().Equal(true, false, true, false, true, false);
        seen.Should().AllSatisfy(own => own.Counts().Should().Be((1, own.Engine % 2 == 0 ? 4 : 0, 1)));
    }

    [Fact]
    public async Task Scenarios_that_run_at_once_keep_what_is_theirs()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 300).Select(row => $"      | {row} |"));
        var (run, feature) = Running.Prepare(
            $"Feature: f\n  Scenario Outline: <n>\n    Given it keeps <n>\n    Then it has <n>\n    Examples:\n      | n |\n{rows}",
            _ => { },
            typeof(Keeps));

        var runs = await Task.WhenAll(feature.Scenarios.Select(scenario => Task.Run(() => run.RunAsync(scenario.Location, scenario))));
        await run.FinishAsync();

        runs.Select(scenario => scenario.Result.Message).Should().AllBe("");
        runs.Select(scenario => scenario.Messages.Single(message => message.Attachment is not null).Attachment.Body)
            .Should().Equal(Enumerable.Range(0, 300).Select(row => $"kept {row}"));
    }

    [Fact]
    public async Task The_scenario_of_the_process_is_nobodys()
    {
        var run = await Running.RunOneAsync("Given it takes the current scenario", typeof(UsesStatic));

        run.Passed.Should().BeFalse();
        run.Result.Message.Should().Contain("ScenarioContext.Current");
    }

    [Fact]
    public async Task A_scenario_has_a_scope_of_its_own_which_ends_after_its_hooks()
    {
        var log = new HookSpecs.Log();
        await Running.RunAsync(
            "Feature: f\n  Scenario: s\n    Given a\n  Scenario: t\n    Given a",
            services => services.AddSingleton(log).AddScoped<Ends>(),
            typeof(UsesScope));

        log.Lines.Should().Equal("step", "hook", "end", "step", "hook", "end");
    }

    public sealed class Seen(int engine)
    {
        private int befores;
        private int steps;
        private int afters;

        public int Engine => engine;

        public (int Befores, int Steps, int Afters) Counts() => (befores, steps, afters);

        public void Before() => Interlocked.Increment(ref befores);

        public void Step() => Interlocked.Increment(ref steps);

        public void After() => Interlocked.Increment(ref afters);
    }

    public sealed class Ends(HookSpecs.Log log) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            log.Lines.Add("end");
            return ValueTask.CompletedTask;
        }
    }

    [Binding]
    public sealed class Green(Seen seen)
    {
        [BeforeTestRun]
        public static void Before(Seen seen) => seen.Before();

        [Given("a step of its own")]
        public void Step() => seen.Step();

        [AfterTestRun]
        public static void After(Seen seen) => seen.After();
    }

    [Binding]
    public sealed class Keeps(ScenarioContext scenario, IReqnrollOutputHelper output)
    {
        private int kept;

        [Given("it keeps {int}")]
        public async Task KeepsAsync(int number)
        {
            kept = number;
            scenario.Set(number);
            await Task.Yield();
            output.WriteLine($"kept {number}");
        }

        [Then("it has {int}")]
        public void Has(int number) => (kept, scenario.Get<int>(), scenario.ScenarioInfo.Title).Should().Be((number, number, $"{number}"));
    }

    [Binding]
    public static class Red
    {
        [BeforeTestRun]
        public static void Before(Seen seen) => seen.Before();

        [Given("a step of its own")]
        public static void Step() => throw new InvalidOperationException("red");

        [AfterTestRun]
        public static void After(Seen seen) => seen.After();
    }

    [Binding]
    public sealed class UsesStatic
    {
        [Given("it takes the current scenario")]
#pragma warning disable CS0618 // That is what is tried.
        public static void Takes() => ScenarioContext.Current.Clear();
#pragma warning restore CS0618
    }

    [Binding]
    public sealed class UsesScope(Ends ends, HookSpecs.Log log)
    {
        [Given("a")]
        public void Step() => log.Lines.Add(ends is null ? "" : "step");

        [AfterScenario]
        public void After() => log.Lines.Add("hook");
    }
}
