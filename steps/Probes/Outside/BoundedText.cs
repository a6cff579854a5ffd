using System.Text;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Output up to a bound.</summary>
internal sealed class BoundedText
{
    public const int Longest = 16 * 1024 * 1024;

    private const int LongestTail = 400;
    private const int LongestBeginning = 64 * 1024;

    private readonly StringBuilder text = new();
    private readonly Lock gate = new();

    public bool IsFull { get; private set; }

    /// <summary>The last line so far that is not blank; lines may be endless, so only the end is looked at.</summary>
    public string? LastLine
    {
        get
        {
            lock (gate)
            {
                var start = Math.Max(0, text.Length - LongestTail);
                return text.ToString(start, text.Length - start).Split('\n')
                    .LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
            }
        }
    }

    public string Text
    {
        get
        {
            lock (gate)
            {
                return text.ToString();
            }
        }
    }

    /// <summary>The first characters, for a person who wants to know what there was too much of.</summary>
    public string Beginning
    {
        get
        {
            lock (gate)
            {
                return text.ToString(0, Math.Min(text.Length, LongestBeginning));
            }
        }
    }

    /// <summary>Adds a line.</summary>
    public void Add(string line) => Add($"{line}\n".AsSpan());

    /// <summary>Adds a piece of text, whatever lines it holds.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        lock (gate)
        {
            IsFull |= text.Length + piece.Length > Longest;
            if (!IsFull)
            {
                text.Append(piece);
            }
        }
    }
}
