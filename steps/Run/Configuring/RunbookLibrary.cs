using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Checks;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Run.Configuring;

/// <summary>The runbook: what its feature files hold, and the step code.</summary>
/// <param name="Contents">The feature files, their cases, and what is wrong with them.</param>
/// <param name="Steps">The step code.</param>
public sealed record RunbookLibrary(RunbookContents Contents, StepCode Steps)
{
    /// <summary>What they must hold.</summary>
    public RunbookPlan Plan => Contents.Plan;

    /// <summary>The SHA-256 of the plan's text, or null where there is none.</summary>
    public string? PlanSha256 => Contents.PlanSha256;

    /// <summary>The feature files.</summary>
    public IReadOnlyList<FeatureFile> Features => Contents.Features;

    /// <summary>The cases with their scenarios, in the runbook's order.</summary>
    public IReadOnlyList<(RunbookCase Case, Scenario Scenario)> Cases => Contents.Cases;

    /// <summary>The SHA-256 of each feature file, by path.</summary>
    public IReadOnlyDictionary<string, string> FeatureDigests =>
        Features.ToDictionary(feature => feature.File, feature => Gates.Digest.Of(feature.Text));

    /// <summary>The SHA-256 of all feature files together.</summary>
    public string Digest => Gates.Digest.Of(string.Join(
        '\n', FeatureDigests.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature => $"{feature.Value}  {feature.Key}")));

    /// <summary>Reads the runbook of a repository; what is wrong with its features is among its contents.</summary>
    /// <param name="root">The repository root.</param>
    /// <exception cref="StepCodeException">The step code cannot be bound.</exception>
    public static RunbookLibrary Read(string root)
    {
        var ids = new IncrementingIdGenerator();
        var contents = RunbookContents.Read(root, ids);
        return new RunbookLibrary(contents, StepCode.Read(ids, root, typeof(Judge).Assembly).Complete(contents.Features));
    }
}
