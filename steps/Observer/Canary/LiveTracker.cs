namespace RolloutSpecs.Observer;

/// <summary>Finds duplicates and gaps among the messages that a client receives live.</summary>
internal sealed class LiveTracker
{
    /// <summary>How many gaps are remembered.</summary>
    public const int MostGaps = 1000;

    private readonly SequenceRanges missing = new(MostGaps);
    private readonly SequenceRanges holes = new(MostGaps);
    private long connectionAfter;
    private long connectionLast;

    /// <summary>The highest sequence received, or the cursor that following began at; null before.</summary>
    public long? Last { get; private set; }

    /// <summary>How many sequences were skipped and have not come yet.</summary>
    public long Missing => missing.Count;

    /// <summary>Whether there were more gaps than are remembered.</summary>
    public bool IsCapped => missing.IsCapped;

    /// <summary>A connection that asks for what comes after a cursor.</summary>
    public void Connect(long after)
    {
        Last ??= after;
        (connectionAfter, connectionLast) = (after, after);
        holes.Clear();
    }

    /// <summary>A message of the connection; says whether it is a duplicate.</summary>
    /// <remarks>What the client asked for again is none: only what comes twice in a connection, or though the cursor was past it.</remarks>
    public bool Receive(long sequence)
    {
        var isDuplicate = sequence <= connectionAfter || (sequence <= connectionLast && !holes.Remove(sequence));
        if (sequence > connectionLast)
        {
            holes.Append(connectionLast + 1, sequence - 1);
            connectionLast = sequence;
        }

        Skip(sequence - 1);
        missing.Remove(sequence);
        Last = Math.Max(Last ?? 0, sequence);
        return isDuplicate;
    }

    /// <summary>A replay has brought the sequence.</summary>
    public void Heal(long sequence) => missing.Remove(sequence);

    /// <summary>Everything up to the sequence will not come live any more.</summary>
    public void Skip(long upTo)
    {
        if (Last is { } last && upTo > last)
        {
            missing.Append(last + 1, upTo);
            Last = upTo;
        }
    }

    /// <summary>The topic begins anew; what went before can't be compared.</summary>
    public void Restart(long last)
    {
        Last = last;
        missing.Clear();
        Connect(last);
    }
}
