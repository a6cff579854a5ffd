namespace RolloutSpecs.Gates.Indicators;

/// <summary>The origin that an observer's canary client sent as a surface, and what the runtime said to it.</summary>
/// <param name="Surface">web, desktop or ios.</param>
/// <param name="Origin">What it sent with each request; empty where it sent none.</param>
/// <param name="Own">The answer to it at the observer's start, as status and reason.</param>
/// <param name="Foreign">The answer to a foreign origin at the observer's start, as status and reason.</param>
public sealed record SentOrigin(string Surface, string Origin, string Own, string Foreign)
{
    /// <summary>All of them as one text, as stores and labels keep them.</summary>
    public static string Text(IEnumerable<SentOrigin> sent) => string.Join(
        ';', sent.Select(one => $"{one.Surface}={Plain(one.Origin)},{Plain(one.Own)},{Plain(one.Foreign)}"));

    /// <summary>What such a text tells; null where it is none, as that of an observer that sent no origins.</summary>
    public static IReadOnlyList<SentOrigin>? Read(string? text)
    {
        var sent = text?.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Entry).ToList();
        return sent is null || sent.Contains(null) ? null : [.. sent.OfType<SentOrigin>()];
    }

    private static SentOrigin? Entry(string text) =>
        text.Split('=', 2) is [var surface, var rest] && rest.Split(',') is [var origin, var own, var foreign]
            ? new SentOrigin(surface, origin, own, foreign)
            : null;

    private static string Plain(string text) => string.Concat(text.Select(letter => letter is ',' or ';' or '|' or < ' ' ? '_' : letter));
}
