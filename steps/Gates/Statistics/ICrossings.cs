namespace RolloutSpecs.Gates.Statistics;

/// <summary>Hears of the pairs that a <see cref="CrossingSort"/> turns round.</summary>
internal interface ICrossings
{
    /// <summary>Hears that one item goes before all of these.</summary>
    void Add(ReadOnlySpan<int> passed, int item);
}

/// <summary>Hears of none.</summary>
internal readonly struct Unheard : ICrossings
{
    public void Add(ReadOnlySpan<int> passed, int item)
    {
        // The sort counts them itself.
    }
}
