using Io.Cucumber.Messages.Types;
using Reqnroll.Bindings;
using RolloutSpecs.Gherkin.Code;
using RolloutSpecs.Gherkin.Recording;
using Scenario = RolloutSpecs.Gherkin.Features.Scenario;

namespace RolloutSpecs.Gherkin.Messages;

/// <summary>A step or hook of a test case.</summary>
/// <param name="Step">Its message.</param>
/// <param name="Pickle">The step, or null for a hook.</param>
/// <param name="Where">Where it is written, step code before feature file.</param>
internal sealed record CaseStep(TestStep Step, PickleStep? Pickle, IEnumerable<string> Where)
{
    /// <summary>The steps of a test case, in the order in which they run.</summary>
    public static IReadOnlyList<CaseStep> Of(string caseId, CaseRecord record, StepCode code)
    {
        var index = 0;
        return
        [
            .. record.Before.Select(hook => Of(hook, $"{caseId}-{index++}", record.Scenario)),
            .. record.Steps.Select((step, at) => Of(
                record.Scenario.Pickle.Steps[at], step, record.Matches[at]
                    ?? code.Matcher.Match(step), $"{caseId}-{index++}", record.Scenario, code)),
            .. record.After.Select(hook => Of(hook, $"{caseId}-{index++}", record.Scenario)),
        ];
    }

    private static CaseStep Of(HookDefinition hook, string id, Scenario scenario) =>
        new(new TestStep(hook.Id, id, null, null, null), null, [hook.Place.MethodName, scenario.Location]);

    private static CaseStep Of(
        PickleStep pickle, StepInstance step, IReadOnlyList<BindingMatch> matches, string id, Scenario scenario, StepCode code) => new(
        new TestStep(
            null,
            id,
            pickle.Id,
            [.. matches.Select(match => code.DefinitionOf(match).Id)],
            [.. matches.Select(match => MatchMessages.Of(match.StepBinding, step.Text, code))]),
        pickle,
        [.. matches.Select(match => code.DefinitionOf(match).Place.ToString()), scenario.LocationOf(pickle)]);
}
