namespace RolloutSpecs.Reporting.Text;

/// <summary>The beginning of a text that may be too long to show.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="FullLength">How many characters the whole text has.</param>
public sealed record Excerpt(string Text, int FullLength)
{
    /// <summary>How much of a text the report shows at most.</summary>
    public const int Limit = 20_000;

    private const int Least = 400;

    /// <summary>Whether something was left off.</summary>
    public bool IsCut => Text.Length < FullLength;

    /// <summary>How much each of several texts may show, so that together they stay below a number of characters.</summary>
    /// <param name="all">The number of characters.</param>
    /// <param name="count">How many texts there are.</param>
    public static int Share(int all, int count) => Math.Clamp(all / Math.Max(1, count), Least, Limit);

    /// <summary>The text, cut at a limit but never inside a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">How many characters are shown at most.</param>
    public static Excerpt Of(string text, int limit = Limit)
    {
        if (text.Length <= limit)
        {
            return new Excerpt(text, text.Length);
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return new Excerpt(text[..end], text.Length);
    }
}
