namespace RolloutSpecs.Gates.Indicators;

/// <summary>What a rise of an indicator means.</summary>
public enum IndicatorRole
{
    /// <summary>More is worse: errors, latencies, evictions.</summary>
    Trouble,

    /// <summary>How much was seen, against which trouble is measured.</summary>
    Volume,

    /// <summary>Says something of the source itself, such as its uptime.</summary>
    Identity,
}
