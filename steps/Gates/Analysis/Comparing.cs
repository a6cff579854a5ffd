namespace RolloutSpecs.Gates.Analysis;

/// <summary>What of the time before a stage's entry a judgement compares its window with.</summary>
public enum Comparing
{
    /// <summary>Nothing: that time is not read.</summary>
    Nothing,

    /// <summary>The rhythm of its hours.</summary>
    Rhythm,

    /// <summary>Its level, and the rhythm of its hours.</summary>
    Level,
}
