using System.Buffers.Binary;
using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>A character, or one byte of a character, however it is spelled in a text.</summary>
/// <param name="Packed">Its 1 to 4 bytes in UTF-8, the first one lowest.</param>
/// <param name="Count">How many.</param>
/// <param name="End">Where the text goes on.</param>
internal readonly record struct Unit(uint Packed, int Count, int End)
{
    /// <summary>A character.</summary>
    public static Unit Of(Rune rune, int end)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        return new Unit(BinaryPrimitives.ReadUInt32LittleEndian(bytes) & (uint.MaxValue >> (32 - (count * 8))), count, end);
    }

    /// <summary>A byte.</summary>
    public static Unit Of(int octet, int end) => new((uint)octet, 1, end);

    /// <summary>The first byte.</summary>
    public byte First => (byte)Packed;

    /// <summary>The character, where it is one of ASCII; else none that an escape is made of.</summary>
    public char Ascii => Count == 1 && Packed < 0x80 ? (char)Packed : '\uFFFF';
}
