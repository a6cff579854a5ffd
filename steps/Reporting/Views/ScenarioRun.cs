namespace RolloutSpecs.Reporting.Views;

/// <summary>One execution of a scenario.</summary>
/// <param name="Attempt">Counted from 0; a retry has the next number.</param>
/// <param name="Steps">Its steps, in order.</param>
public sealed record ScenarioRun(long Attempt, IReadOnlyList<StepView> Steps);
