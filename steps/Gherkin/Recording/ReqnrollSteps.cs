using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using DataTable = Reqnroll.DataTable;
using FeatureHeader = RolloutSpecs.Gherkin.Features.FeatureHeader;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>A scenario's steps as Reqnroll takes them.</summary>
internal static class ReqnrollSteps
{
    /// <summary>Where the scenario's steps and hooks stand, for their scopes.</summary>
    public static StepContext PlaceOf(Scenario scenario, FeatureHeader feature) =>
        new(feature.Title, scenario.Info.Title, scenario.Info.CombinedTags, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The steps with the keyword that counts: a bullet has that of the step before, a first one Given.</summary>
    public static IReadOnlyList<StepInstance> Of(Scenario scenario, StepContext place)
    {
        var steps = new List<StepInstance>(scenario.Pickle.Steps.Count);
        var type = StepDefinitionType.Given;
        foreach (var step in scenario.Pickle.Steps)
        {
            type = step.Type switch
            {
                PickleStepType.CONTEXT => StepDefinitionType.Given,
                PickleStepType.ACTION => StepDefinitionType.When,
                PickleStepType.OUTCOME => StepDefinitionType.Then,
                _ => type,
            };
            var source = scenario.StepSources.GetValueOrDefault(step.Id);
            steps.Add(new StepInstance(
                type,
                KeywordOf(source?.Kind, type),
                source?.Keyword,
                step.Text,
                step.Argument?.DocString?.Content,
                TableOf(step.Argument?.DataTable),
                place));
        }

        return steps;
    }

    /// <summary>Has Reqnroll run a step.</summary>
    public static Task RunAsync(ITestRunner runner, StepInstance step) => step.StepDefinitionKeyword switch
    {
        StepDefinitionKeyword.Given => runner.GivenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
        StepDefinitionKeyword.When => runner.WhenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
        StepDefinitionKeyword.Then => runner.ThenAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
        _ => runner.AndAsync(step.Text, step.MultilineTextArgument, step.TableArgument, step.Keyword),
    };

    private static StepDefinitionKeyword KeywordOf(StepKeywordType? kind, StepDefinitionType type) =>
        kind is StepKeywordType.CONJUNCTION or StepKeywordType.UNKNOWN ? StepDefinitionKeyword.And : (StepDefinitionKeyword)type;

    private static DataTable? TableOf(PickleTable? table)
    {
        if (table is null)
        {
            return null;
        }

        var rows = table.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToList();
        var read = new DataTable(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            read.AddRow(row);
        }

        return read;
    }
}
