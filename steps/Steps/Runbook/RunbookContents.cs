using Gherkin.CucumberMessages;
using RolloutSpecs.Gates;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Steps;

/// <summary>What the feature files hold, and what is missing or wrong.</summary>
/// <param name="Features">The feature files that can be read.</param>
/// <param name="Cases">The cases with their scenarios, one a scenario, stage and step, in the runbook's order.</param>
/// <param name="Gaps">What the runbook must hold and does not.</param>
/// <param name="Problems">What is wrong, each with file and line; with any of them nothing is judged.</param>
public sealed record RunbookContents(
    IReadOnlyList<FeatureFile> Features,
    IReadOnlyList<(RunbookCase Case, Scenario Scenario)> Cases,
    IReadOnlyList<RunbookGap> Gaps,
    IReadOnlyList<string> Problems)
{
    /// <summary>All that must pass: the cases, and the gaps, which cannot.</summary>
    public IReadOnlyList<RunbookCase> Expected => [.. Cases.Select(entry => entry.Case), .. Gaps.Select(gap => gap.Case)];

    /// <summary>What is wrong in one text, or null.</summary>
    public string? Problem => Problems.Count == 0 ? null : string.Join('\n', Problems);

    /// <summary>Reads the feature files of a repository.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="ids">Gives the ids of syntax nodes and pickles.</param>
    public static RunbookContents Read(string root, IIdGenerator ids)
    {
        var (features, problems) = new FeatureLoader(ids).ReadFolder(Path.Combine(root, "specs"), root);
        return Of(features, problems);
    }

    /// <summary>The contents of feature files; pure.</summary>
    /// <param name="features">The files that can be read.</param>
    /// <param name="unreadable">What is wrong with the others.</param>
    public static RunbookContents Of(IReadOnlyList<FeatureFile> features, IReadOnlyList<string> unreadable)
    {
        var scenarios = features.SelectMany(feature => feature.Scenarios).ToList();
        var cases = scenarios.SelectMany(ScenarioCases.Of).ToList();
        var outlines = features.SelectMany(FeatureTree.WithoutRows).ToList();
        return new RunbookContents(
            features,
            cases,
            [
                .. outlines.SelectMany(outline => RunbookGaps.OfOutline(outline.Name, outline.Location, outline.Tags)),
                .. RunbookGaps.Of([.. cases.Select(entry => entry.Case)]),
            ],
            [
                .. unreadable,
                .. features.SelectMany(FeatureTree.Empty).Select(empty => $"{empty.Location}: the {empty.What} has no scenario, so that it judges nothing; write one, or take it out"),
                .. features.SelectMany(FeatureTree.Tags)
                    .Select(tag => (tag.Location, Says: RunbookTags.Problem(tag.Tag)))
                    .Where(found => found.Says is not null)
                    .Select(found => $"{found.Location}: {found.Says}"),
                .. scenarios
                    .SelectMany(scenario => RunbookTags.Problems(scenario.Info.CombinedTags, scenario.Info.Arguments).Select(says => $"{scenario.Location}: {says}")),
                .. outlines.SelectMany(outline => RunbookTags.Problems(outline.Tags, NoRow).Select(says => $"{outline.Location}: {says}")),
            ]);
    }

    private static readonly Dictionary<string, string> NoRow = [];
}
