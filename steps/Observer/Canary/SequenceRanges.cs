namespace RolloutSpecs.Observer;

/// <summary>Sequences as ranges, up to a bound; beyond it the oldest stay counted but can't be removed any more.</summary>
/// <param name="mostRanges">The bound.</param>
internal sealed class SequenceRanges(int mostRanges)
{
    private readonly List<(long From, long To)> ranges = [];
    private long given;

    /// <summary>How many sequences there are.</summary>
    public long Count => ranges.Sum(range => range.To - range.From + 1) + given;

    /// <summary>Whether some were given up on.</summary>
    public bool IsCapped => given > 0;

    /// <summary>Adds sequences that lie above all others.</summary>
    public void Append(long from, long to)
    {
        if (from > to)
        {
            return;
        }

        ranges.Add((from, to));
        if (ranges.Count > mostRanges)
        {
            given += ranges[0].To - ranges[0].From + 1;
            ranges.RemoveAt(0);
        }
    }

    /// <summary>Takes a sequence out, and says whether it was in.</summary>
    public bool Remove(long sequence)
    {
        var index = ranges.FindIndex(range => range.From <= sequence && sequence <= range.To);
        if (index < 0)
        {
            return false;
        }

        var (from, to) = ranges[index];
        ranges.RemoveAt(index);
        if (sequence < to)
        {
            ranges.Insert(index, (sequence + 1, to));
        }

        if (from < sequence)
        {
            ranges.Insert(index, (from, sequence - 1));
        }

        return true;
    }

    public void Clear()
    {
        ranges.Clear();
        given = 0;
    }
}
