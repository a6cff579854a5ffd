namespace RolloutSpecs.Rehearsal.Synthetic;

/// <summary>Numbers that look random and are the same in every rehearsal.</summary>
internal static class Noise
{
    /// <summary>0 to 1, one excluded, by SplitMix64 (Steele, Lea and Flood, 2014) of the name and number.</summary>
    public static double At(string name, int number)
    {
        var seed = name.Aggregate(14695981039346656037UL, (hash, letter) => unchecked((hash ^ letter) * 1099511628211UL));
        var mixed = unchecked(seed + ((ulong)number * 0x9E3779B97F4A7C15UL));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number whose mean is the given one.</summary>
    public static double Count(string name, int number, double mean) =>
        Math.Floor(mean) + (At(name, number) < mean - Math.Floor(mean) ? 1 : 0);
}
