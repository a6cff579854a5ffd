namespace RolloutSpecs.Gates;

/// <summary>An input in which <see cref="ObjectiveAnalysis"/> has found nothing lacking; nobody else makes one.</summary>
public sealed class SoundInput
{
    internal SoundInput(AnalysisInput told) => Told = told;

    /// <summary>What was told.</summary>
    public AnalysisInput Told { get; }

    /// <summary>The window.</summary>
    public ObservationWindow Window => Told.Window;

    /// <summary>What was told of the indicator that the objective is about.</summary>
    public Observed First => (Observed)Told.Observations[0];

    /// <summary>What was told of its second indicator.</summary>
    public Observed Second => (Observed)Told.Observations[1];
}
