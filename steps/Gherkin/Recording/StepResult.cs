using Io.Cucumber.Messages.Types;

namespace RolloutSpecs.Gherkin.Recording;

/// <summary>What became of one step or hook.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Message">What went wrong, or empty.</param>
/// <param name="Error">What was thrown, or null.</param>
public sealed record StepResult(TestStepResultStatus Status, TimeSpan Duration, string Message = "", System.Exception? Error = null)
{
    /// <summary>A step that was not tried.</summary>
    public static StepResult Skipped { get; } = new(TestStepResultStatus.SKIPPED, TimeSpan.Zero);

    /// <summary>File and line of the step in its feature file.</summary>
    /// <value>Null unless set: a hook has none.</value>
    public string? Location { get; init; }
}
