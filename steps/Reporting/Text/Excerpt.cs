namespace RolloutSpecs.Reporting;

/// <summary>The beginning of a text that may be too long to show.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="FullLength">How many characters the whole text has.</param>
public sealed record Excerpt(string Text, int FullLength)
{
    /// <summary>How much of a text the report shows.</summary>
    public const int Limit = 20_000;

    /// <summary>Whether something was left off.</summary>
    public bool IsCut => Text.Length < FullLength;

    /// <summary>The text, cut at <see cref="Limit"/> but never inside a character.</summary>
    public static Excerpt Of(string text)
    {
        if (text.Length <= Limit)
        {
            return new Excerpt(text, text.Length);
        }

        var end = char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
        return new Excerpt(text[..end], text.Length);
    }
}
