using RolloutSpecs.Gates.Cases;
using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Steps.Run;

/// <summary>The case that a scenario runs as; one a scenario.</summary>
public sealed class CurrentCase
{
    /// <summary>The case.</summary>
    /// <exception cref="InvalidOperationException">Whoever runs the scenario has not said it.</exception>
    public RunbookCase Case
    {
        get => field ?? throw new InvalidOperationException("the scenario runs as no case of the runbook");
        set;
    }

    /// <summary>The exit of the stage or step that the case is about.</summary>
    /// <exception cref="InvalidOperationException">It validates a rollback, and has none.</exception>
    public StageExit Exit => Case.Exit is { Stage: not null } exit
        ? exit
        : throw new InvalidOperationException("the scenario validates a rollback, so that it has no stage");
}
