namespace RolloutSpecs.Gates.Indicators;

/// <summary>Whom an indicator has seen.</summary>
public enum Population
{
    /// <summary>The canary client's own subscriptions.</summary>
    Canary,

    /// <summary>Everyone that the runtime serves.</summary>
    Fleet,
}
