namespace RolloutSpecs.Rehearsal.Lane;

/// <summary>What the lane has counted since it started.</summary>
internal sealed class DeliveryCounters
{
    private const int CausesKept = 32;

    private readonly Queue<string> causes = new();

    public long TotalPolls { get; private set; }

    public long ThrottledPolls { get; set; }

    public long LimitedPolls { get; set; }

    public long FairnessLimitedPolls { get; set; }

    public long SlowConsumerEvictions { get; private set; }

    public long ServedMessages { get; private set; }

    /// <summary>The last causes of disconnects, oldest first.</summary>
    public IReadOnlyCollection<string> DisconnectCauses => causes;

    /// <summary>Counts a poll that was answered, or a socket's look.</summary>
    public void Served(int messages)
    {
        TotalPolls++;
        ServedMessages += messages;
    }

    /// <summary>Counts an eviction and its cause.</summary>
    public void Evicted()
    {
        SlowConsumerEvictions++;
        Disconnected("slow_consumer_evicted");
    }

    /// <summary>Keeps the cause of a disconnect.</summary>
    public void Disconnected(string cause)
    {
        causes.Enqueue(cause);
        if (causes.Count > CausesKept)
        {
            causes.Dequeue();
        }
    }
}
