namespace RolloutSpecs.Gates;

/// <summary>A gate that must have been a go before another may be left.</summary>
/// <param name="Part">What was left by it.</param>
/// <param name="Next">What was entered on its go.</param>
/// <param name="Gates">The record names that can tell of it: its own first, then that of its whole stage.</param>
public sealed record Predecessor(StageExit Part, StageExit Next, IReadOnlyList<string> Gates)
{
    /// <summary>Its own record's name.</summary>
    public string Gate => Gates[0];
}
