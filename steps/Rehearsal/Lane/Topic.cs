namespace RolloutSpecs.Rehearsal;

/// <summary>A topic that gets a message a second; what it holds is a function of the clock alone.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">When its first message was published.</param>
internal sealed record Topic(string Name, DateTimeOffset First)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What its name says.</summary>
    public TopicClass Class { get; } = TopicClass.Of(Name);

    /// <summary>A topic whose message number "published" was its last before the instant or at it.</summary>
    public static Topic With(string name, long published, DateTimeOffset instant) =>
        new(name, instant - (Interval * (published - 1)));

    /// <summary>What it keeps at the instant.</summary>
    public TopicWindow At(DateTimeOffset now)
    {
        var head = ((now - First).Ticks / Interval.Ticks) + 1;
        return new TopicWindow(Math.Max(1, head - LaneLimits.QueueCapacity + 1), head);
    }

    /// <summary>Its messages behind a cursor, in their order.</summary>
    public IEnumerable<LaneMessage> Between(long cursor, long head)
    {
        for (var sequence = cursor + 1; sequence <= head; sequence++)
        {
            yield return new LaneMessage(Name, sequence, First + (Interval * (sequence - 1)));
        }
    }
}
