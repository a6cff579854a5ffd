namespace RolloutSpecs.Publishing.GitHub;

/// <summary>How long one piece of publishing may take, with all its waits.</summary>
internal sealed class Deadline
{
    /// <summary>The whole of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>One attempt at one request.</summary>
    public static readonly TimeSpan Attempt = TimeSpan.FromSeconds(20);

    private readonly TimeProvider clock;
    private readonly long started;

    public Deadline(TimeProvider clock)
    {
        this.clock = clock;
        started = clock.GetTimestamp();
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeSpan Remaining => Limit - clock.GetElapsedTime(started);

    /// <summary>Throws where no time is left for another request.</summary>
    public void Demand()
    {
        if (Remaining <= TimeSpan.Zero)
        {
            throw new PublishingException(
                $"it was not done within {Limit.TotalSeconds:0} s", "wait until GitHub answers sooner, then run the gate again");
        }
    }
}
