using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Features;

/// <summary>One scenario, or one Examples row of an outline.</summary>
/// <param name="File">The feature file.</param>
/// <param name="Line">The line of the scenario, or of its Examples row; 1-based.</param>
/// <param name="Rule">The rule that it illustrates, or null.</param>
/// <param name="Info">What the feature file says of it.</param>
/// <param name="Pickle">Its steps with Background and Examples filled in.</param>
/// <param name="StepSources">How each step stands in the file, by the step's id.</param>
public sealed record Scenario(
    string File,
    long Line,
    RuleHeader? Rule,
    ScenarioHeader Info,
    Pickle Pickle,
    IReadOnlyDictionary<string, StepSource> StepSources)
{
    /// <summary>File and line, as an editor opens it.</summary>
    public string Location => $"{File}:{Line}";

    /// <summary>File and line of a step.</summary>
    public string LocationOf(PickleStep step) => $"{File}:{StepSources.GetValueOrDefault(step.Id)?.Line ?? Line}";
}
