using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Features;
using RolloutSpecs.Gherkin.Recording;

namespace RolloutSpecs.Gherkin.Checks;

/// <summary>Holds feature files against step code without running anything.</summary>
public static class DryCheck
{
    /// <summary>
    /// A line, with file and line, for every step without exactly one definition that takes its arguments, every definition without a step
    /// and everything that cannot be bound.
    /// </summary>
    public static IReadOnlyList<string> Findings(IReadOnlyList<FeatureFile> features, StepCode code)
    {
        var used = new HashSet<StepDefinition>();
        var findings = Unfit(features, code, used).Distinct().ToList();
        var unused = code.Steps.Where(step => !used.Contains(step)).Select(step =>
            $"{step.Place.Location}: no step matches '{step.Expression}' ({step.Place.MethodName}); take it out, or mend its expression");
        return [.. findings, .. unused, .. code.Problems];
    }

    /// <summary>A line for every step without exactly one definition that takes its arguments.</summary>
    public static IEnumerable<string> Unfit(IReadOnlyList<FeatureFile> features, StepCode code) => Unfit(features, code, []).Distinct();

    private static IEnumerable<string> Unfit(IReadOnlyList<FeatureFile> features, StepCode code, HashSet<StepDefinition> used)
    {
        foreach (var (feature, scenario) in features.SelectMany(feature => feature.Scenarios, (feature, scenario) => (feature, scenario)))
        {
            var steps = ReqnrollSteps.Of(scenario, ReqnrollSteps.PlaceOf(scenario, feature.Info));
            foreach (var (step, pickle) in steps.Zip(scenario.Pickle.Steps))
            {
                var (matches, location) = (code.Matcher.Match(step), scenario.LocationOf(pickle));
                used.UnionWith(matches.Select(code.DefinitionOf));
                var finding = matches.Count switch
                {
                    0 => Diagnoses.Undefined(step, location, code),
                    1 => Diagnoses.WrongCount(matches[0], location, code),
                    _ => Diagnoses.Ambiguous(step, location, matches, code),
                };
                if (finding is not null)
                {
                    yield return finding;
                }
            }
        }
    }
}
