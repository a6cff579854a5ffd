using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>What became of a step or hook, and when.</summary>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Outputs">What it wrote and attached.</param>
internal sealed record Moment(Timestamp Started, Timestamp Finished, StepResult Result, IReadOnlyList<Output> Outputs);
