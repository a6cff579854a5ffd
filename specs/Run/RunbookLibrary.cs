using System.Globalization;
using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Probes;
using RolloutSpecs.Steps;

namespace RolloutSpecs.Specs;

/// <summary>The runbook: its feature files, the step code, and its cases, one a scenario, stage and step.</summary>
/// <param name="Features">The feature files.</param>
/// <param name="Steps">The step code.</param>
/// <param name="Cases">The cases with their scenarios, in the runbook's order.</param>
public sealed record RunbookLibrary(
    IReadOnlyList<FeatureFile> Features,
    BindingRegistry Steps,
    IReadOnlyList<(RunbookCase Case, Scenario Scenario)> Cases)
{
    private static readonly int?[] NoSteps = [null];
    private static readonly int?[] StageThreeSteps = [25, 50];

    /// <summary>The SHA-256 of each feature file, by path.</summary>
    public IReadOnlyDictionary<string, string> FeatureDigests =>
        Features.ToDictionary(feature => feature.File, feature => Digest.Of(feature.Text));

    /// <summary>Reads the runbook of a repository.</summary>
    /// <param name="root">The repository root.</param>
    /// <exception cref="FeatureException">A feature file cannot be read, or a scenario has no stage or gate.</exception>
    /// <exception cref="BindingException">The step code cannot be bound.</exception>
    public static RunbookLibrary Read(string root)
    {
        var ids = new IncrementingIdGenerator();
        var features = new FeatureLoader(ids).LoadFolder(Path.Combine(root, "specs"), root);
        return new RunbookLibrary(features, new BindingReader(ids, root).Read(typeof(Judge).Assembly), [.. features.SelectMany(CasesOf)]);
    }

    /// <summary>The cases of a feature file, one a scenario, stage and step.</summary>
    /// <exception cref="FeatureException">A scenario has no stage or gate.</exception>
    public static IEnumerable<(RunbookCase Case, Scenario Scenario)> CasesOf(FeatureFile feature) => feature.Scenarios.SelectMany(Expand);

    /// <summary>The scenario's traits: every tag <c>@Key:value</c>, and its own stage and step alone of those it has.</summary>
    public static Dictionary<string, HashSet<string>> TraitsOf(RunbookCase expected, Scenario scenario)
    {
        var traits = scenario.Info.CombinedTags
            .Select(tag => tag.Split(':', 2))
            .Where(tag => tag[0] is not ("Stage" or "Step"))
            .GroupBy(tag => tag.Length == 2 ? tag[0] : "Category", tag => tag[^1])
            .ToDictionary(tag => tag.Key, tag => tag.ToHashSet());
        traits["Stage"] = [expected.Stage.ToString(CultureInfo.InvariantCulture)];
        if (expected.Step is { } step)
        {
            traits["Step"] = [step.ToString(CultureInfo.InvariantCulture)];
        }

        return traits;
    }

    private static IEnumerable<(RunbookCase, Scenario)> Expand(Scenario scenario)
    {
        var stages = Tagged(scenario, "Stage").Select(stage => int.Parse(stage, CultureInfo.InvariantCulture)).ToList();
        var gates = Tagged(scenario, "Gate").ToList();
        if (stages.Count == 0 || gates.Count != 1)
        {
            throw new FeatureException($"{scenario.Location}: a scenario needs a @Stage:N tag and exactly one @Gate:name tag, its own or its feature's");
        }

        return
            from stage in stages
            from step in stage == 3 ? StageThreeSteps : NoSteps
            select (
                new RunbookCase(
                    $"{scenario.Location}@{stage}{(step is null ? "" : $".{step}")}",
                    stage,
                    step,
                    gates[0],
                    scenario.Info.Title,
                    [.. Tagged(scenario, "Runbook")],
                    scenario.Location,
                    Tagged(scenario, "Surface").SingleOrDefault()),
                scenario);
    }

    private static IEnumerable<string> Tagged(Scenario scenario, string key) => scenario.Info.CombinedTags
        .Where(tag => tag.StartsWith(key + ":", StringComparison.Ordinal))
        .Select(tag => tag[(key.Length + 1)..]);
}
