namespace RolloutSpecs.Gates.Objectives;

/// <summary>What tells people why an objective is broken; nothing is judged by it.</summary>
public enum Explaining
{
    /// <summary>Nothing besides what it is judged on.</summary>
    Nothing,

    /// <summary>With which reason codes the surface's canary was refused.</summary>
    Refusals,
}
