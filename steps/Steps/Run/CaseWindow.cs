using RolloutSpecs.Gates.Analysis;
using RolloutSpecs.Gates.Indicators;

namespace RolloutSpecs.Steps.Run;

/// <summary>The window that a scenario's case judges, and how much of it must have been observed; one a scenario.</summary>
public sealed class CaseWindow
{
    /// <summary>The window.</summary>
    /// <exception cref="InvalidOperationException">No step has said it.</exception>
    public ObservationWindow Window
    {
        get => field ?? throw new InvalidOperationException("no step has said which window is judged");
        set;
    }

    /// <summary>The time before the stage's entry, or null where the window is none of a stage.</summary>
    public BeforeEntry? Before { get; set; }

    /// <summary>How much of it must have been observed.</summary>
    /// <exception cref="InvalidOperationException">No step has said it.</exception>
    public CoverageObjective Coverage
    {
        get => field ?? throw new InvalidOperationException("no step has said how much of the window must have been observed");
        set;
    }
}
