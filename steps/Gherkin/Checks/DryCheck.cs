using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Features;

namespace RolloutSpecs.Gherkin.Checks;

/// <summary>Holds feature files against step code without running anything.</summary>
public static class DryCheck
{
    /// <summary>A line, with file and line, for every step without exactly one definition, every definition without a step and every definition that cannot be bound.</summary>
    public static IReadOnlyList<string> Findings(IReadOnlyList<FeatureFile> features, BindingRegistry registry)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var findings = new List<string>();
        foreach (var feature in features)
        {
            foreach (var scenario in feature.Scenarios)
            {
                foreach (var step in scenario.Pickle.Steps)
                {
                    var matches = registry.Match(step, scenario, feature.Info);
                    used.UnionWith(matches.Select(match => match.Binding.Id));
                    findings.AddRange(matches.Count switch
                    {
                        0 => [Execution.Diagnoses.Undefined(step, scenario)],
                        1 => [],
                        _ => [Execution.Diagnoses.Ambiguous(new Execution.PlannedStep(step, matches, []), scenario)],
                    });
                }
            }
        }

        var unused = registry.Steps.Where(step => !used.Contains(step.Id)).Select(step =>
            $"{step.Location}: no step matches '{step.Expression.Source}' ({step.MethodName}); take it out, or mend its expression");
        return [.. findings.Distinct(), .. unused, .. registry.Unbound.Select(step => step.Problem)];
    }
}
