namespace RolloutSpecs.Observer.Sources;

/// <summary>The runtime's count of evicted consumers without the canary, which must not make what it measures.</summary>
/// <param name="own">The canary's own.</param>
internal sealed class OthersEvicted(OwnEvictions own)
{
    private double? last;
    private double taken;

    /// <summary>The count without the canary's own since the observer's start; a count that goes back is a restart's.</summary>
    public double? Of(double? count)
    {
        if (count is not { } known)
        {
            return null;
        }

        taken = known < last ? 0 : taken;
        taken += own.Take(last is { } before && known >= before ? known - before : last is null ? 0 : known);
        last = known;
        return known - taken;
    }
}
