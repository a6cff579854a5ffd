namespace RolloutSpecs.Gates.Statistics;

/// <summary>A stable merge sort that counts the pairs whose order it turns round.</summary>
/// <param name="capacity">The most items that will be sorted.</param>
/// <remarks>Not for use by several threads, since it keeps its working space.</remarks>
internal sealed class CrossingSort(int capacity)
{
    private const int Block = 12;

    private readonly double[] spareKeys = new double[capacity];
    private readonly int[] spareItems = new int[capacity];

    /// <summary>Sorts items by their keys and tells how many pairs had a greater key before a smaller one.</summary>
    public long Sort(Span<double> keys, Span<int> items) => Sort(keys, items, default(Unheard));

    /// <summary>Sorts items by their keys, telling of each pair that it turns round, always in the same order for the same keys.</summary>
    public long Sort<T>(Span<double> keys, Span<int> items, T crossings)
        where T : ICrossings
    {
        var crossed = 0L;
        for (var begin = 0; begin < keys.Length; begin += Block)
        {
            var length = Math.Min(Block, keys.Length - begin);
            crossed += Insert(keys.Slice(begin, length), items.Slice(begin, length), crossings);
        }

        for (var width = Block; width < keys.Length; width *= 2)
        {
            for (var begin = 0; begin + width < keys.Length; begin += 2 * width)
            {
                var length = Math.Min(2 * width, keys.Length - begin);
                crossed += Merge(keys.Slice(begin, length), items.Slice(begin, length), width, crossings);
            }
        }

        return crossed;
    }

    private static long Insert<T>(Span<double> keys, Span<int> items, T crossings)
        where T : ICrossings
    {
        var crossed = 0L;
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, item, to) = (keys[i], items[i], i);
            for (; to > 0 && keys[to - 1] > key; to--)
            {
                keys[to] = keys[to - 1];
                items[to] = items[to - 1];
            }

            keys[to] = key;
            items[to] = item;
            crossed += i - to;
            crossings.Add(items[(to + 1)..(i + 1)], item);
        }

        return crossed;
    }

    /// <summary>Merges two sorted parts; only the left one has to be put aside, and of that not what is in its place already.</summary>
    private long Merge<T>(Span<double> keys, Span<int> items, int middle, T crossings)
        where T : ICrossings
    {
        var first = FirstAbove(keys[..middle], keys[middle]);
        var count = middle - first;
        var leftKeys = spareKeys.AsSpan(0, count);
        var leftItems = spareItems.AsSpan(0, count);
        keys[first..middle].CopyTo(leftKeys);
        items[first..middle].CopyTo(leftItems);
        var crossed = 0L;
        for (int left = 0, right = middle, to = first; left < leftKeys.Length; to++)
        {
            if (right < keys.Length && keys[right] < leftKeys[left])
            {
                crossings.Add(leftItems[left..], items[right]);
                keys[to] = keys[right];
                items[to] = items[right++];
                crossed += leftKeys.Length - left;
            }
            else
            {
                keys[to] = leftKeys[left];
                items[to] = leftItems[left++];
            }
        }

        return crossed;
    }

    private static int FirstAbove(ReadOnlySpan<double> sorted, double key)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] > key ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
