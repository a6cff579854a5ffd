using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Exits;
using RolloutSpecs.Gates.Requirements;
using RolloutSpecs.Gherkin.Features;
using PickleStep = Io.Cucumber.Messages.Types.PickleStep;

namespace RolloutSpecs.Steps.Runbook;

/// <summary>The cases of a scenario, and the traits by which a test filter selects them.</summary>
public static class ScenarioCases
{
    /// <summary>One case a stage and step that the scenario's tags name; none where they name no gate.</summary>
    /// <param name="plan">The stages and steps.</param>
    /// <param name="scenario">The scenario.</param>
    public static IEnumerable<(RunbookCase Case, Scenario Scenario)> Of(RunbookPlan plan, Scenario scenario)
    {
        var tags = scenario.Info.CombinedTags;
        return
            from part in new RunbookTags(plan).PartsOf(tags)
            from gate in RunbookTags.ValuesOf(tags, RunbookTags.Gate).Take(1)
            select (
                new RunbookCase(
                    $"{scenario.Location}@{(part.Stage is null ? "rollback" : $"{part.Stage}")}"
                        + $"{(part.Step is null ? "" : $".{part.Step}")}",
                    part,
                    gate,
                    scenario.Info.Title,
                    RunbookTags.ValuesOf(tags, RunbookTags.Runbook),
                    scenario.Location,
                    RunbookTags.ValuesOf(tags, RunbookTags.Surface) is [var surface, ..] ? surface : null,
                    string.Join('\n', scenario.Pickle.Steps.Select(TextOf)))
                {
                    Names = [.. scenario.Info.Arguments.Values],
                    Cause = RollbackCauseWords.Of(tags),
                },
                scenario);
    }

    /// <summary>A case's traits: every tag <c>@Key:value</c> of its scenario, and its own stage and step alone of those it has.</summary>
    /// <param name="expected">The case.</param>
    /// <param name="tags">Its scenario's tags, without the @.</param>
    public static Dictionary<string, HashSet<string>> TraitsOf(RunbookCase expected, IEnumerable<string> tags)
    {
        var traits = tags
            .Select(tag => tag.Split(':', 2))
            .Where(tag => !StageExit.TraitNames.Contains(tag[0]))
            .GroupBy(tag => tag.Length == 2 ? tag[0] : "Category", tag => tag[^1])
            .ToDictionary(tag => tag.Key, tag => tag.ToHashSet());
        foreach (var (name, value) in expected.Exit.Traits)
        {
            traits[name] = [value];
        }

        return traits;
    }

    /// <summary>The traits of a gap: those by which the scenarios that are missing would be selected.</summary>
    public static Dictionary<string, HashSet<string>> TraitsOf(RunbookGap gap) => TraitsOf(
        gap.Case,
        [
            $"Gate:{gap.Case.Gate}",
            .. gap.Case.Clauses.Select(clause => $"Runbook:{clause}"),
        ]);

    private static string TextOf(PickleStep step) => string.Join(
        '\n',
        [step.Text, .. step.Argument?.DataTable?.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Value)))
            ?? [], step.Argument?.DocString?.Content ?? ""]);
}
