using System.Text;

namespace RolloutSpecs.Probes.Outside;

/// <summary>Lines of output up to a bound.</summary>
internal sealed class BoundedText
{
    public const int Longest = 16 * 1024 * 1024;

    private readonly StringBuilder text = new();
    private readonly Lock gate = new();

    public bool IsFull { get; private set; }

    public string? LastLine { get; private set; }

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

    public void Add(string line)
    {
        lock (gate)
        {
            IsFull |= text.Length + line.Length > Longest;
            if (!IsFull)
            {
                text.Append(line).Append('\n');
                LastLine = string.IsNullOrWhiteSpace(line) ? LastLine : line.Trim();
            }
        }
    }
}
