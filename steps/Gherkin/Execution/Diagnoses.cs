using Io.Cucumber.Messages.Types;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Execution;

/// <summary>What is wrong with a step that has not exactly one definition, and what to do.</summary>
internal static class Diagnoses
{
    public static string Undefined(PickleStep step, Scenario scenario) =>
        $"{scenario.LocationOf(step)}: no step definition matches '{step.Text}'; write one, or mend the step's words";

    public static string Ambiguous(PlannedStep step, Scenario scenario) =>
        $"{scenario.LocationOf(step.Step)}: {step.Matches.Count} step definitions match '{step.Step.Text}': "
        + string.Join("; ", step.Matches.Select(match => $"{match.Binding.Location} '{match.Binding.Expression.Source}'"))
        + "; keep one";
}
