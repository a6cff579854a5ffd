using Io.Cucumber.Messages.Types;
using AstScenario = Io.Cucumber.Messages.Types.Scenario;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>Finds what a pickle came from.</summary>
internal sealed class SyntaxIndex
{
    private readonly Dictionary<string, (AstScenario Scenario, RuleHeader? Rule)> scenarios = [];
    private readonly Dictionary<string, (Examples Examples, TableRow Row)> rows = [];
    private readonly Dictionary<string, StepSource> steps = [];

    public SyntaxIndex(GherkinDocument document)
    {
        foreach (var child in document.Feature?.Children ?? [])
        {
            Add(child.Background, child.Scenario, null);
            var rule = child.Rule is { } ast ? new RuleHeader(ast.Name, Texts.Unindent(ast.Description), Texts.TagNames(ast.Tags)) : null;
            foreach (var ruleChild in child.Rule?.Children ?? [])
            {
                Add(ruleChild.Background, ruleChild.Scenario, rule);
            }
        }
    }

    public Scenario Describe(string file, Pickle pickle)
    {
        var (source, rule) = scenarios[pickle.AstNodeIds[0]];
        var (examples, row) = pickle.AstNodeIds.Count > 1 ? rows[pickle.AstNodeIds[1]] : (null, null);
        var arguments = examples is null
            ? []
            : examples.TableHeader.Cells.Zip(row!.Cells).ToDictionary(pair => pair.First.Value, pair => pair.Second.Value);
        var info = new ScenarioHeader(
            pickle.Name,
            Texts.Unindent(source.Description),
            [.. Texts.TagNames(source.Tags), .. Texts.TagNames(examples?.Tags)],
            [.. pickle.Tags.Select(tag => tag.Name.TrimStart('@'))],
            arguments);
        return new Scenario(
            file,
            row?.Location.Line ?? source.Location.Line,
            rule,
            info,
            pickle,
            pickle.Steps.ToDictionary(step => step.Id, step => steps[step.AstNodeIds[0]]));
    }

    private void Add(Background? background, AstScenario? scenario, RuleHeader? rule)
    {
        foreach (var step in (background?.Steps ?? []).Concat(scenario?.Steps ?? []))
        {
            steps[step.Id] = new StepSource(step.Location.Line, step.Keyword, step.KeywordType);
        }

        if (scenario is null)
        {
            return;
        }

        scenarios[scenario.Id] = (scenario, rule);
        foreach (var examples in scenario.Examples)
        {
            foreach (var row in examples.TableBody)
            {
                rows[row.Id] = (examples, row);
            }
        }
    }
}
