namespace RolloutSpecs.Probes.Secrets;

/// <summary>Compares a needle with a text from one place on, however its characters are spelled there.</summary>
/// <param name="text">The text.</param>
/// <param name="needle">The needle.</param>
internal ref struct NeedleWalk(ReadOnlySpan<char> text, Needle needle)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly SpelledText spelled = new(text);
    private readonly byte[] bytes = needle.Bytes;
    private readonly NeedleKind kind = needle.Kind;
    private HashSet<(int At, int Read)>? seen;

    /// <summary>The furthest end of the needle whose first bytes are this unit, or -1.</summary>
    public int EndAfter(Unit first) => Takes(first, 0) ? EndFrom(first.End, first.Count) : -1;

    private int EndFrom(int at, int read)
    {
        while (read < bytes.Length)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            var letter = text[at];
            if (letter >= 0x80 || SpelledText.IsLead(letter) || letter is '+' or '\r' or '\n')
            {
                return EndOfEither(at, read);
            }

            if (!IsSame((byte)letter, bytes[read]))
            {
                return -1;
            }

            at++;
            read++;
        }

        return at;
    }

    private int EndOfEither(int at, int read)
    {
        // Each place is looked at once, so that a text of nothing but escapes costs no more than its length.
        seen ??= [];
        if (!seen.Add((at, read)))
        {
            return -1;
        }

        var furthest = -1;
        var units = spelled.Read(at);
        for (var index = 0; index < units.Count; index++)
        {
            var unit = units[index];
            if (Takes(unit, read))
            {
                furthest = Math.Max(furthest, EndFrom(unit.End, read + unit.Count));
            }
            else if (kind != NeedleKind.Exact && unit.Ascii is '\r' or '\n')
            {
                furthest = Math.Max(furthest, EndFrom(unit.End, read));
            }
        }

        return furthest;
    }

    private readonly bool Takes(Unit unit, int read)
    {
        if (unit.Count > bytes.Length - read)
        {
            return false;
        }

        for (var index = 0; index < unit.Count; index++)
        {
            if (!IsSame((byte)(unit.Packed >> (index * 8)), bytes[read + index]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool IsSame(byte seenByte, byte expected) =>
        seenByte == expected
        || (kind == NeedleKind.WrappedInEitherCase && seenByte is >= (byte)'A' and <= (byte)'F' && seenByte + 32 == expected);
}
