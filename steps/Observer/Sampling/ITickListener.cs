namespace RolloutSpecs.Observer.Sampling;

/// <summary>Is told of each tick.</summary>
public interface ITickListener
{
    /// <summary>A tick was taken; a listener must not throw.</summary>
    void Take(Tick tick);

    /// <summary>A span without samples was found.</summary>
    void TakeGap(DateTimeOffset begins, DateTimeOffset ends);
}
