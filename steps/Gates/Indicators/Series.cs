namespace RolloutSpecs.Gates.Indicators;

/// <summary>Samples of one series, by time.</summary>
/// <param name="Labels">What distinguishes it from the indicator's other series, such as <c>instance="a"</c>; empty where there is
/// one.</param>
/// <param name="Samples">The samples, each later than the one before; instants without a sample are missing, never zero.</param>
public sealed record Series(string Labels, IReadOnlyList<Sample> Samples)
{
    /// <summary>
    /// All of its labels, its metric's name as <c>__name__</c> too; null where the source knows of no labels, as the observer's store.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Every { get; init; }
}
