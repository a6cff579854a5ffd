using System.Globalization;
using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Steps;
using PickleStep = Io.Cucumber.Messages.Types.PickleStep;

namespace RolloutSpecs.Specs;

/// <summary>The runbook: its feature files, the step code, and its cases, one a scenario, stage and step.</summary>
/// <param name="Features">The feature files.</param>
/// <param name="Steps">The step code.</param>
/// <param name="Cases">The cases with their scenarios, in the runbook's order.</param>
public sealed record RunbookLibrary(
    IReadOnlyList<FeatureFile> Features,
    StepCode Steps,
    IReadOnlyList<(RunbookCase Case, Scenario Scenario)> Cases)
{
    private static readonly int?[] NoStage = [null];
    private static readonly int?[] NoSteps = [null];
    private static readonly int?[] StageThreeSteps = [25, 50];

    /// <summary>The SHA-256 of each feature file, by path.</summary>
    public IReadOnlyDictionary<string, string> FeatureDigests =>
        Features.ToDictionary(feature => feature.File, feature => Gates.Digest.Of(feature.Text));

    /// <summary>The SHA-256 of all feature files together.</summary>
    public string Digest => Gates.Digest.Of(string.Join(
        '\n', FeatureDigests.OrderBy(feature => feature.Key, StringComparer.Ordinal).Select(feature => $"{feature.Value}  {feature.Key}")));

    /// <summary>Reads the runbook of a repository.</summary>
    /// <param name="root">The repository root.</param>
    /// <exception cref="FeatureException">A feature file cannot be read, or a scenario has no stage or gate.</exception>
    /// <exception cref="StepCodeException">The step code cannot be bound.</exception>
    public static RunbookLibrary Read(string root)
    {
        var ids = new IncrementingIdGenerator();
        var features = new FeatureLoader(ids).LoadFolder(Path.Combine(root, "specs"), root);
        return new RunbookLibrary(features, StepCode.Read(ids, root, typeof(Judge).Assembly).Complete(features), [.. features.SelectMany(CasesOf)]);
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
        if (expected.Stage is { } stage)
        {
            traits["Stage"] = [stage.ToString(CultureInfo.InvariantCulture)];
        }

        if (expected.Step is { } step)
        {
            traits["Step"] = [step.ToString(CultureInfo.InvariantCulture)];
        }

        return traits;
    }

    private static IEnumerable<(RunbookCase, Scenario)> Expand(Scenario scenario)
    {
        var stages = Tagged(scenario, "Stage").Select(stage => (int?)int.Parse(stage, CultureInfo.InvariantCulture)).ToList();
        var gates = Tagged(scenario, "Gate").ToList();
        var isValidation = Tagged(scenario, "Rollback").Contains("Validation");
        if (gates.Count != 1 || stages.Count == 0 == !isValidation)
        {
            throw new FeatureException(
                $"{scenario.Location}: a scenario needs exactly one @Gate:name tag, and either @Stage:N tags or @Rollback:Validation, its own or its feature's");
        }

        var steps = Tagged(scenario, "Step").Select(step => (int?)int.Parse(step, CultureInfo.InvariantCulture)).ToList();
        return
            from stage in isValidation ? [.. NoStage] : stages
            from step in stage != 3 ? [.. NoSteps] : steps.Count > 0 ? steps : [.. StageThreeSteps]
            select (
                new RunbookCase(
                    $"{scenario.Location}@{(stage is null ? "rollback" : $"{stage}")}{(step is null ? "" : $".{step}")}",
                    stage,
                    step,
                    gates[0],
                    scenario.Info.Title,
                    [.. Tagged(scenario, "Runbook")],
                    scenario.Location,
                    Tagged(scenario, "Surface").SingleOrDefault(),
                    string.Join('\n', scenario.Pickle.Steps.Select(TextOf))),
                scenario);
    }

    private static string TextOf(PickleStep step) => string.Join(
        '\n',
        [step.Text, .. step.Argument?.DataTable?.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Value))) ?? [], step.Argument?.DocString?.Content ?? ""]);

    private static IEnumerable<string> Tagged(Scenario scenario, string key) => scenario.Info.CombinedTags
        .Where(tag => tag.StartsWith(key + ":", StringComparison.Ordinal))
        .Select(tag => tag[(key.Length + 1)..]);
}
