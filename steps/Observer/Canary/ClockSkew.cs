namespace RolloutSpecs.Observer;

/// <summary>Bounds how far the runtime's clock is from ours, by the Date headers of its answers.</summary>
/// <remarks>
/// A Date header names the second in which an answer was made, and the answer was made between request and receipt: each answer bounds the
/// skew from both sides, and the bounds of many intersect to less than a second.
/// </remarks>
internal sealed class ClockSkew
{
    private const int Kept = 100;
    private readonly Queue<(double From, double To)> bounds = new();

    /// <summary>An answer.</summary>
    public void Add(DateTimeOffset sent, DateTimeOffset received, DateTimeOffset date)
    {
        var bound = ((date - received).TotalSeconds, (date - sent).TotalSeconds + 1);
        bounds.Enqueue(bound);
        if (bounds.Count > Kept)
        {
            bounds.Dequeue();
        }

        if (Widest().From > Widest().To)
        {
            // A clock was set: what went before bounds another skew.
            bounds.Clear();
            bounds.Enqueue(bound);
        }
    }

    /// <summary>The least skew in seconds, of either sign, that the answers allow; null without answers.</summary>
    public double? Magnitude()
    {
        if (bounds.Count == 0)
        {
            return null;
        }

        var (from, to) = Widest();
        return Math.Max(0, Math.Max(from, -to));
    }

    private (double From, double To) Widest() => (bounds.Max(bound => bound.From), bounds.Min(bound => bound.To));
}
