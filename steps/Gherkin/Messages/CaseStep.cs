using Io.Cucumber.Messages.Types;
using RolloutSpecs.Gherkin.Binding;
using RolloutSpecs.Gherkin.Execution;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>A step or hook of a test case.</summary>
/// <param name="Step">Its message.</param>
/// <param name="Where">Where it is written, step code before feature file.</param>
/// <param name="Suggestion">What to write where no step definition matches, or null.</param>
internal sealed record CaseStep(TestStep Step, IReadOnlyList<string> Where, Suggestion? Suggestion)
{
    /// <summary>The steps of a test case, in the order in which they run.</summary>
    public static IReadOnlyList<CaseStep> Of(string caseId, Scenario scenario, ScenarioPlan plan)
    {
        var index = 0;
        return
        [
            .. plan.Before.Select(hook => Of(hook, $"{caseId}-{index++}", scenario)),
            .. plan.Steps.Select(step => Of(step, $"{caseId}-{index++}", scenario)),
            .. plan.After.Select(hook => Of(hook, $"{caseId}-{index++}", scenario)),
        ];
    }

    private static CaseStep Of(HookBinding hook, string id, Scenario scenario) =>
        new(new TestStep(hook.Id, id, null, null, null), [hook.MethodName, scenario.Location], null);

    private static CaseStep Of(PlannedStep step, string id, Scenario scenario) => new(
        new TestStep(
            null,
            id,
            step.Step.Id,
            [.. step.Matches.Select(match => match.Binding.Id)],
            [.. step.Matches.Select(MatchMessages.Of)]),
        [.. step.Matches.Select(match => $"{match.Binding.MethodName} {match.Binding.Location}"), scenario.LocationOf(step.Step)],
        step.Snippets.Count == 0 ? null : new Suggestion($"{id}-suggestion", step.Step.Id, [.. step.Snippets]));
}
