using System.Globalization;
using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Steps;
using Xunit.Sdk;
using Xunit.v3;

namespace RolloutSpecs.Specs;

/// <summary>Discovers one test a case of the runbook, at its line in the feature file, and one for each thing that is missing or wrong there.</summary>
public sealed class ScenarioDiscoverer : IXunitTestCaseDiscoverer
{
    /// <summary>How the id of a test begins that stands for something wrong in the features; the rest says what.</summary>
    public const string Wrong = "wrong: ";

    /// <inheritdoc/>
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var root = RepositoryRoot.Find();
        var runbook = RunbookContents.Read(root, new IncrementingIdGenerator());
        if (runbook.Problem is { } problem)
        {
            // For a filter that selects nothing, such as that of a stage that nobody knows.
            RunFailure.Tell(RunVariables.Read().RunFolder, problem);
        }

        return ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>(
        [
            .. runbook.Cases.Select(entry => TestCase(
                root, testMethod, entry.Case.Id, NameOf(entry.Case), ScenarioCases.TraitsOf(entry.Case, entry.Scenario.Info.CombinedTags), entry.Case.Location)),
            .. runbook.Gaps.Select(gap => TestCase(root, testMethod, gap.Case.Id, NameOf(gap.Case), ScenarioCases.TraitsOf(gap), gap.Case.Location)),
            .. runbook.Problems.Distinct().Select(wrong => TestCase(root, testMethod, Wrong + wrong, wrong, [], "")),
        ]);
    }

    private static XunitTestCase TestCase(
        string root, IXunitTestMethod method, string id, string name, Dictionary<string, HashSet<string>> traits, string location)
    {
        var colon = location.LastIndexOf(':');
        return new XunitTestCase(
            method,
            name,
            id,
            @explicit: false,
            traits: traits,
            testMethodArguments: [id],
            sourceFilePath: colon < 0 ? null : Path.Combine(root, location[..colon]),
            sourceLineNumber: colon < 0 ? null : int.Parse(location[(colon + 1)..], CultureInfo.InvariantCulture));
    }

    private static string NameOf(RunbookCase expected) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(expected.Exit.Stage is { } stage ? $"stage {stage}" : "rollback validation")}{(expected.Exit.Step is { } step ? $" step {step}" : "")}, {expected.Gate}: {expected.Name}");
}
