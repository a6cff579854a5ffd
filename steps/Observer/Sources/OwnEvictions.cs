namespace RolloutSpecs.Observer.Sources;

/// <summary>Evictions of the canary itself, which the runtime counts among its slow consumers; from any thread.</summary>
public sealed class OwnEvictions
{
    private int pending;

    /// <summary>The canary was evicted.</summary>
    public void Add() => Interlocked.Increment(ref pending);

    /// <summary>How many of so many new evictions were the canary's.</summary>
    /// <remarks>The runtime counts before it answers, so what is left over was counted already, and must hide nobody else's.</remarks>
    public double Take(double grown) => Math.Min(Interlocked.Exchange(ref pending, 0), Math.Max(0, grown));
}
