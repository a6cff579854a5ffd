using Io.Cucumber.Messages.Types;
using AstScenario = Io.Cucumber.Messages.Types.Scenario;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>What a feature file says that no scenario of it may show: every tag, and what is empty.</summary>
public static class FeatureTree
{
    private static readonly string[] Outlines = ["Scenario Outline", "Scenario Template"];

    /// <summary>Every tag, without the @, with file and line.</summary>
    public static IEnumerable<(string Tag, string Location)> Tags(FeatureFile file) =>
        from tag in (file.Document.Feature?.Tags ?? [])
            .Concat(Rules(file).SelectMany(rule => rule.Tags))
            .Concat(Scenarios(file).SelectMany(
                entry => entry.Scenario.Tags.Concat(entry.Scenario.Examples.SelectMany(examples => examples.Tags))))
        select (tag.Name.TrimStart('@'), $"{file.File}:{tag.Location.Line}");

    /// <summary>File and line of a feature or rule without any scenario, and what it is.</summary>
    public static IEnumerable<(string What, string Location)> Empty(FeatureFile file)
    {
        if (!Scenarios(file).Any())
        {
            yield return ("feature", $"{file.File}:{file.Document.Feature?.Location.Line ?? 1}");
            yield break;
        }

        foreach (var rule in Rules(file).Where(rule => rule.Children.All(child => child.Scenario is null)))
        {
            yield return ("rule", $"{file.File}:{rule.Location.Line}");
        }
    }

    /// <summary>The outlines, and the Examples of outlines, that have no row; with all tags that apply there, without the @.</summary>
    public static IEnumerable<(string Name, string Location, IReadOnlyList<string> Tags)> WithoutRows(FeatureFile file)
    {
        foreach (var (scenario, rule) in Scenarios(file))
        {
            IEnumerable<Tag> above = [.. file.Document.Feature.Tags, .. rule?.Tags ?? [], .. scenario.Tags];
            if (scenario.Examples.Count == 0 && Outlines.Contains(scenario.Keyword.Trim()))
            {
                yield return (scenario.Name, $"{file.File}:{scenario.Location.Line}", Texts.TagNames(above));
            }

            foreach (var examples in scenario.Examples.Where(examples => examples.TableBody.Count == 0))
            {
                yield return (scenario.Name, $"{file.File}:{examples.Location.Line}", Texts.TagNames([.. above, .. examples.Tags]));
            }
        }
    }

    private static IEnumerable<Rule> Rules(FeatureFile file) =>
        (file.Document.Feature?.Children ?? []).Select(child => child.Rule).OfType<Rule>();

    private static IEnumerable<(AstScenario Scenario, Rule? Rule)> Scenarios(FeatureFile file) =>
    [
        .. (file.Document.Feature?.Children
            ?? []).Select(child => child.Scenario).OfType<AstScenario>().Select(scenario => (scenario, (Rule?)null)),
        .. Rules(file).SelectMany(
            rule => rule.Children.Select(child => child.Scenario).OfType<AstScenario>().Select(scenario => (scenario, (Rule?)rule))),
    ];
}
