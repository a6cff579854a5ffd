using Gherkin.CucumberMessages;
using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Probes.Files;
using RolloutSpecs.Probes.Plan;

namespace RolloutSpecs.Steps.Runbook;

/// <summary>What the feature files hold, and what is missing or wrong.</summary>
/// <param name="Plan">What they must hold; only assumed where there are problems with it.</param>
/// <param name="Features">The feature files that can be read.</param>
/// <param name="Cases">The cases with their scenarios, one a scenario, stage and step, in the runbook's order.</param>
/// <param name="Gaps">What the runbook must hold and does not.</param>
/// <param name="Problems">What is wrong, each with file and line; with any of them nothing is judged.</param>
public sealed record RunbookContents(
    RunbookPlan Plan,
    IReadOnlyList<FeatureFile> Features,
    IReadOnlyList<(RunbookCase Case, Scenario Scenario)> Cases,
    IReadOnlyList<RunbookGap> Gaps,
    IReadOnlyList<string> Problems)
{
    private static readonly Dictionary<string, string> NoRow = [];

    /// <summary>The SHA-256 of the plan's text, or null where there is none.</summary>
    public string? PlanSha256 { get; init; }

    /// <summary>All that must pass: the cases, and the gaps, which cannot.</summary>
    public IReadOnlyList<RunbookCase> Expected => [.. Cases.Select(entry => entry.Case), .. Gaps.Select(gap => gap.Case)];

    /// <summary>What is wrong in one text, or null.</summary>
    public string? Problem => Problems.Count == 0 ? null : string.Join('\n', Problems);

    /// <summary>Reads the plan and the feature files of a repository.</summary>
    /// <param name="root">The repository root.</param>
    /// <param name="ids">Gives the ids of syntax nodes and pickles.</param>
    public static RunbookContents Read(string root, IIdGenerator ids)
    {
        var (features, problems) = new FeatureLoader(ids).ReadFolder(
            Path.Combine(root, "specs"), root, path => BoundedFile.ReadText(path));
        return Of(PlanFile.Read(root), features, problems);
    }

    /// <summary>The contents of feature files; pure.</summary>
    /// <param name="file">What they must hold.</param>
    /// <param name="features">The files that can be read.</param>
    /// <param name="unreadable">What is wrong with the others.</param>
    public static RunbookContents Of(PlanFile file, IReadOnlyList<FeatureFile> features, IReadOnlyList<string> unreadable)
    {
        var scenarios = features.SelectMany(feature => feature.Scenarios).ToList();
        var outlines = features.SelectMany(FeatureTree.WithoutRows).ToList();
        var plan = file.Plan
            ?? AssumedPlan.Of([.. scenarios.Select(scenario => scenario.Info.CombinedTags), .. outlines.Select(outline => outline.Tags)]);
        var tags = new RunbookTags(plan);
        var cases = scenarios.SelectMany(scenario => ScenarioCases.Of(plan, scenario)).ToList();
        return new RunbookContents(
            plan,
            features,
            cases,
            [
                .. outlines.SelectMany(outline => RunbookGaps.OfOutline(plan, outline.Name, outline.Location, outline.Tags)),
                .. RunbookGaps.Of(plan, [.. cases.Select(entry => entry.Case)]),
            ],
            [
                .. file.Problems,
                .. unreadable,
                .. features.SelectMany(FeatureTree.Empty)
                    .Select(empty =>
                        $"{empty.Location}: the {empty.What} has no scenario, so that it judges nothing; write one, or take it out"),
                .. features.SelectMany(FeatureTree.Tags)
                    .Select(tag => (tag.Location, Says: tags.Problem(tag.Tag)))
                    .Where(found => found.Says is not null)
                    .Select(found => $"{found.Location}: {found.Says}"),
                .. scenarios
                    .SelectMany(scenario => tags.Problems(scenario.Info.CombinedTags, scenario.Info.Arguments).Select(
                        says => $"{scenario.Location}: {says}")),
                .. outlines.SelectMany(outline => tags.Problems(outline.Tags, NoRow).Select(says => $"{outline.Location}: {says}")),
                .. GateCauses.Contradictions([.. cases.Select(entry => entry.Case)]),
            ])
        {
            PlanSha256 = file.Sha256,
        };
    }
}
