using System.Runtime.CompilerServices;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>The few ways to read the characters at one place of a text.</summary>
internal struct UnitSet
{
    private Slots slots;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public readonly Unit this[int index] => slots[index];

    /// <summary>Adds one that is not there yet.</summary>
    public void Add(Unit unit)
    {
        for (var index = 0; index < Count; index++)
        {
            if (slots[index] == unit)
            {
                return;
            }
        }

        if (Count < Slots.Size)
        {
            slots[Count++] = unit;
        }
    }

    [InlineArray(Size)]
    private struct Slots
    {
        public const int Size = 16;

        private Unit first;
    }
}
