namespace RolloutSpecs.Run.Composing;

/// <summary>What a run asks.</summary>
public enum OutsideKind
{
    /// <summary>Nothing but earlier records, since the run could not be configured.</summary>
    None,

    /// <summary>The real systems.</summary>
    Live,

    /// <summary>An embedded world.</summary>
    World,

    /// <summary>A record of an earlier run.</summary>
    Record,
}
