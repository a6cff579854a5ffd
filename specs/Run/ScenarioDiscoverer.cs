using System.Globalization;
using Gherkin.CucumberMessages;
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
        try
        {
            var features = new FeatureLoader(new IncrementingIdGenerator()).LoadFolder(Path.Combine(root, "specs"), root);
            return ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>(
                [.. features.SelectMany(RunbookLibrary.CasesOf).Select(entry => TestCase(root, testMethod, entry.Case, entry.Scenario))]);
        }
        catch (FeatureException failure)
        {
            RunFailure.Tell(RunVariables.Read().RunFolder, failure.Message);
            throw;
        }
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
        $"{(expected.Stage is { } stage ? $"stage {stage}" : "rollback validation")}{(expected.Step is { } step ? $" step {step}" : "")}, {expected.Gate}: {expected.Name}");
}
