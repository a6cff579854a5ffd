namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>A topic that gets a message a second; what it holds is a function of the clock alone.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">When its first message was published.</param>
/// <param name="Floor">The first sequence that this instance of the runtime was there for.</param>
internal sealed record Topic(string Name, DateTimeOffset First, long Floor = 1)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What its name says.</summary>
    public TopicClass Class { get; } = TopicClass.Of(Name);

    /// <summary>A topic whose message number "published" was its last at the instant.</summary>
    public static Topic With(string name, long published, DateTimeOffset instant) =>
        new(name, instant - (Interval * (published - 1)));

    /// <summary>The same topic in an instance that starts at the instant: its sequences go on, its messages are gone.</summary>
    public Topic RestartedAt(DateTimeOffset instant) => this with { Floor = Head(instant) + 1 };

    /// <summary>What it keeps at the instant; null where nothing was published to this instance yet.</summary>
    public TopicWindow? At(DateTimeOffset now)
    {
        var head = Head(now);
        return head < Floor ? null : new TopicWindow(Math.Max(Floor, head - LaneLimits.QueueCapacity + 1), head, Floor);
    }

    /// <summary>Its messages behind a cursor, in their order; none behind a cursor at the head or past it.</summary>
    public IEnumerable<LaneMessage> Between(long cursor, long head)
    {
        for (var sequence = Math.Min(cursor, head) + 1; sequence <= head; sequence++)
        {
            yield return new LaneMessage(Name, sequence, First + (Interval * (sequence - 1)));
        }
    }

    private long Head(DateTimeOffset now) => ((now - First).Ticks / Interval.Ticks) + 1;
}
