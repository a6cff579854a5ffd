using System.Globalization;
using System.Text;
using Gherkin.CucumberMessages;
using Microsoft.Extensions.DependencyInjection;
using Reqnroll;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Execution;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Messages;

namespace RolloutSpecs.Bench;

/// <summary>
/// Runs many scenarios of three steps one after the other and writes their Cucumber Messages: a whole process to time beside another
/// runner's.
/// </summary>
public static class RunningScenarios
{
    /// <summary>Runs them.</summary>
    /// <param name="number">How many; in features of 100.</param>
    /// <param name="file">The file that receives the messages.</param>
    /// <exception cref="InvalidOperationException">One of them is not green.</exception>
    public static async Task RunAsync(int number, string file)
    {
        var ids = new IncrementingIdGenerator();
        var features = Enumerable.Range(0, number).Chunk(100).Select((chunk, index) =>
            new FeatureLoader(ids).Load(string.Create(CultureInfo.InvariantCulture, $"features/{index}.feature"), Text(index, chunk)))
                .ToList();
        var code = StepCode.Read(ids, AppContext.BaseDirectory, typeof(CounterSteps).Assembly);
        await using var provider = new ServiceCollection().AddStepCode(code).BuildServiceProvider();
        var run = new TestRun(features, code, provider, TimeProvider.System, text => text);
        var scenarios = features.SelectMany(feature => feature.Scenarios).ToList();
        foreach (var scenario in scenarios)
        {
            if (!(await run.RunAsync(scenario.Location, scenario)).Passed)
            {
                throw new InvalidOperationException($"{scenario.Location} is not green");
            }
        }

        await run.FinishAsync();
        await File.WriteAllTextAsync(file, Ndjson.Write(run.Messages(scenarios.Select(scenario => scenario.Location), true)));
    }

    private static string Text(int feature, IEnumerable<int> scenarios)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Feature: f{feature}\n");
        foreach (var scenario in scenarios)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  Scenario: s{scenario}\n    Given a counter at {scenario}\n    When it is raised by 2\n    Then it is {scenario + 2}\n");
        }

        return text.ToString();
    }

    /// <summary>Step code that does next to nothing.</summary>
    [Binding]
    public sealed class CounterSteps
    {
        private int counter;

        /// <summary>Sets it.</summary>
        [Given("a counter at {int}")]
        public void Is(int at) => counter = at;

        /// <summary>Raises it.</summary>
        [When("it is raised by {int}")]
        public void GoesUp(int by) => counter += by;

        /// <summary>Checks it.</summary>
        [Then("it is {int}")]
        public void Shows(int expected)
        {
            if (counter != expected)
            {
                throw new InvalidOperationException($"expected {expected}, seen {counter}");
            }
        }
    }
}
