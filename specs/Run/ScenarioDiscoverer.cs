using System.Globalization;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Features;
using Xunit.Sdk;
using Xunit.v3;

namespace RolloutSpecs.Specs;

/// <summary>Discovers one test a case of the runbook, at its line in the feature file.</summary>
public sealed class ScenarioDiscoverer : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var root = RepositoryRoot.Find();
        var runbook = RunbookLibrary.Read(root);
        return ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>(
            [.. runbook.Cases.Select(entry => TestCase(root, testMethod, entry.Case, entry.Scenario))]);
    }

    private static XunitTestCase TestCase(string root, IXunitTestMethod method, RunbookCase expected, Scenario scenario) => new(
        method,
        DisplayName(expected),
        expected.Id,
        @explicit: false,
        traits: RunbookLibrary.TraitsOf(expected, scenario),
        testMethodArguments: [expected.Id],
        sourceFilePath: Path.Combine(root, scenario.File),
        sourceLineNumber: (int)scenario.Line);

    private static string DisplayName(RunbookCase expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"stage {expected.Stage}{(expected.Step is { } step ? $" step {step}" : "")}, {expected.Gate}: {expected.Name}");
}
