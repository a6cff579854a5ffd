namespace RolloutSpecs.Specs;

/// <summary>Runs the runbook.</summary>
public sealed class Runbook;
