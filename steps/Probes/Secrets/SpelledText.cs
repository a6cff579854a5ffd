using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>Reads a text's characters, each as it stands and as the JSON, percent or XML escape that it begins.</summary>
/// <param name="text">The text.</param>
internal readonly ref struct SpelledText(ReadOnlySpan<char> text)
{
    /// <summary>How many escapes may lie within each other: percent twice, and JSON or XML around it.</summary>
    public const int Depth = 3;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Whether an escape can begin with a character.</summary>
    public static bool IsLead(char letter) => letter is '\\' or '%' or '&';

    /// <summary>All ways to read what begins at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="depth">How many escapes may lie within each other.</param>
    public UnitSet Read(int at, int depth = Depth)
    {
        var found = default(UnitSet);
        if (at >= text.Length)
        {
            return found;
        }

        _ = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
        found.Add(Unit.Of(rune, at + length));
        if (depth > 0 && text[at] == '+')
        {
            found.Add(Unit.Of(' ', at + 1));
        }

        if (depth > 0 && IsLead(text[at]))
        {
            var leads = Read(at, depth - 1);
            for (var index = 0; index < leads.Count; index++)
            {
                ReadEscape(leads[index], depth - 1, ref found);
            }
        }

        return found;
    }

    private void ReadEscape(Unit lead, int depth, ref UnitSet found)
    {
        // As what it was read at a lower depth.
        found.Add(lead);
        switch (lead.Ascii)
        {
            case '%' when Hex(lead.End, 2, depth) is ( >= 0 and var octet, var end):
                found.Add(Unit.Of(octet, end));
                break;
            case '&':
                ReadReference(lead.End, depth, ref found);
                break;
            case '\\':
                ReadBackslash(lead.End, depth, ref found);
                break;
            default:
                break;
        }
    }

    private void ReadBackslash(int at, int depth, ref UnitSet found)
    {
        var marks = Read(at, depth);
        for (var index = 0; index < marks.Count; index++)
        {
            var mark = marks[index];
            switch (mark.Ascii)
            {
                case 'u' when Hex(mark.End, 4, depth) is ( >= 0 and var code, var end):
                    found.Add(Paired(code, end, depth));
                    break;
                case 'x' when Hex(mark.End, 2, depth) is ( >= 0 and var code, var end):
                    found.Add(Unit.Of(new Rune(code), end));
                    break;
                case var letter when EscapeWords.Of(letter) is { } meant:
                    found.Add(Unit.Of(meant, mark.End));
                    break;
                default:
                    break;
            }
        }
    }

    // A character beyond the first 65536 is two escapes in JSON.
    private Unit Paired(int code, int end, int depth)
    {
        if (char.IsHighSurrogate((char)code)
            && Ascii(end, depth) is ('\\', var second)
            && Ascii(second, depth) is ('u', var digits)
            && Hex(digits, 4, depth) is ( >= 0 and var low, var next)
            && char.IsLowSurrogate((char)low))
        {
            return Unit.Of(new Rune((char)code, (char)low), next);
        }

        return Unit.Of(Rune.TryCreate(code, out var rune) ? rune : Rune.ReplacementChar, end);
    }

    private void ReadReference(int at, int depth, ref UnitSet found)
    {
        Span<char> name = stackalloc char[EscapeWords.LongestReference];
        for (var length = 0; length < name.Length; length++)
        {
            (name[length], at) = Ascii(at, depth);
            if (name[length] == ';')
            {
                if (EscapeWords.OfReference(name[..length]) is { } rune)
                {
                    found.Add(Unit.Of(rune, at));
                }

                return;
            }

            if (!char.IsAsciiLetterOrDigit(name[length]) && name[length] != '#')
            {
                return;
            }
        }
    }

    private (int Value, int End) Hex(int at, int digits, int depth)
    {
        var value = 0;
        for (var index = 0; index < digits; index++)
        {
            (var digit, at) = Ascii(at, depth);
            if (!char.IsAsciiHexDigit(digit))
            {
                return (-1, at);
            }

            value = (value * 16) + Convert.ToInt32(digit.ToString(), 16);
        }

        return (value, at);
    }

    // What an escape is made of: where it is itself escaped, what is meant, else what stands there.
    private (char Letter, int End) Ascii(int at, int depth)
    {
        if (at < text.Length && !IsLead(text[at]))
        {
            return (text[at], at + 1);
        }

        var units = Read(at, depth);
        return units.Count == 0 ? ('\uFFFF', at) : (units[units.Count - 1].Ascii, units[units.Count - 1].End);
    }
}
