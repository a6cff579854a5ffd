using System.Globalization;
using Gherkin.CucumberMessages;
using RolloutSpecs.Run.Selecting;
using RolloutSpecs.Steps.Runbook;
using Xunit.Sdk;
using Xunit.v3;

namespace RolloutSpecs.Run.Testing;

/// <summary>
/// Discovers one test a case of the runbook, at its line in the feature file, and one for each thing that is missing or wrong there.
/// </summary>
public sealed class ScenarioDiscoverer : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var root = RepositoryRoot.Find();
        var runbook = RunbookContents.Read(root, new IncrementingIdGenerator());
        if (runbook.Problem is { } problem)
        {
            // For a filter that selects nothing, such as that of a stage that nobody knows.
            RunFailure.Tell(ProcessRequest.Read(root).RunFolder, problem);
        }

        return ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>(
            [.. RunbookTest.Of(runbook).Select(test => TestCase(root, testMethod, test))]);
    }

    private static XunitTestCase TestCase(string root, IXunitTestMethod method, RunbookTest test)
    {
        var colon = test.Location.LastIndexOf(':');
        return new XunitTestCase(
            method,
            test.Name,
            test.Id,
            @explicit: false,
            traits: test.Traits.ToDictionary(),
            testMethodArguments: [test.Id],
            sourceFilePath: colon < 0 ? null : Path.Combine(root, test.Location[..colon]),
            sourceLineNumber: colon < 0 ? null : int.Parse(test.Location[(colon + 1)..], CultureInfo.InvariantCulture));
    }
}
