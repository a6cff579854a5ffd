using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Suggestions;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>A step with the step definitions that match it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Matches">One is right.</param>
/// <param name="Snippets">Step definitions to write where none matches; else empty.</param>
internal sealed record PlannedStep(PickleStep Step, IReadOnlyList<StepMatch> Matches, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>Whether it is the first of a run of steps with the same keyword.</summary>
    /// <value>False unless set.</value>
    public bool StartsBlock { get; init; }

    /// <summary>Whether it is the last of a run of steps with the same keyword.</summary>
    /// <value>False unless set.</value>
    public bool EndsBlock { get; init; }

    public static PlannedStep Of(BindingRegistry registry, PickleStep step, Scenario scenario, FeatureInfo feature)
    {
        var matches = registry.Match(step, scenario, feature);
        return new PlannedStep(step, matches, matches.Count > 0 ? [] : StepSuggestions.Of(step, registry.KnownTypes));
    }
}
