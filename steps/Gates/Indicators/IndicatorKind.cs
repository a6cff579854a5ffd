namespace RolloutSpecs.Gates.Indicators;

/// <summary>How an indicator's samples are to be read.</summary>
public enum IndicatorKind
{
    /// <summary>Each sample is a level of its own.</summary>
    Gauge,

    /// <summary>Samples only grow; one below its predecessor is a restart at zero.</summary>
    Counter,

    /// <summary>Counts of observations by their size.</summary>
    Histogram,
}
