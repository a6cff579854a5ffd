namespace RolloutSpecs.Gates.Indicators;

/// <summary>How many series an indicator has where it is asked for.</summary>
public enum Instances
{
    /// <summary>One; several are undecided.</summary>
    One,

    /// <summary>One an instance or label; increases are taken of each, then added up.</summary>
    Many,
}
