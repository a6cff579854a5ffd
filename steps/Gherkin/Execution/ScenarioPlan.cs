using RolloutSpecs.Gherkin.Binding;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>The hooks and steps of a scenario, matched before any runs.</summary>
/// <param name="Before">The hooks before its steps.</param>
/// <param name="Steps">Its steps with the step definitions that match.</param>
/// <param name="After">The hooks after its steps.</param>
internal sealed record ScenarioPlan(
    IReadOnlyList<HookBinding> Before,
    IReadOnlyList<PlannedStep> Steps,
    IReadOnlyList<HookBinding> After)
{
    public static ScenarioPlan Of(BindingRegistry registry, Scenario scenario, FeatureInfo feature) => new(
        [.. registry.HooksOf(HookKind.BeforeScenario).Where(hook => hook.Covers(scenario, feature))],
        [.. scenario.Pickle.Steps.Select((step, index) => PlannedStep.Of(registry, step, scenario, feature) with
        {
            StartsBlock = KeywordAt(scenario, index - 1) != KeywordAt(scenario, index),
            EndsBlock = KeywordAt(scenario, index + 1) != KeywordAt(scenario, index),
        })],
        [.. registry.HooksOf(HookKind.AfterScenario).Where(hook => hook.Covers(scenario, feature))]);

    private static StepKeyword? KeywordAt(Scenario scenario, int index) =>
        scenario.Pickle.Steps.ElementAtOrDefault(index) is { } step ? BindingRegistry.KeywordOf(step) : null;
}
