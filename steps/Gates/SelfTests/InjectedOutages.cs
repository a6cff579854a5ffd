namespace RolloutSpecs.Gates.SelfTests;

/// <summary>Which outages a judgement must see, besides what every judgement must.</summary>
public enum InjectedOutages
{
    /// <summary>None.</summary>
    None,

    /// <summary>Outages of a counter that are each too short for an alert and come again and again.</summary>
    Recurring,

    /// <summary>An outage at the window's end that is too short for a percentile over all of it.</summary>
    AtTheEnd,
}
