namespace RolloutSpecs.Observer.Tokens;

/// <summary>A token to send, or why there is none.</summary>
/// <param name="Text">The token; null where there is none.</param>
/// <param name="Facts">What it says of itself.</param>
/// <param name="Problem">Why there is none; null where there is one. It holds no token.</param>
public sealed record GivenToken(string? Text, TokenFacts Facts, string? Problem)
{
    /// <summary>A token.</summary>
    public static GivenToken Of(string text) => new(text, TokenFacts.Read(text), null);

    /// <summary>None.</summary>
    public static GivenToken None(string problem) => new(null, TokenFacts.None, problem);

    /// <summary>Not its text.</summary>
    public override string ToString() => Problem ?? "a token";
}
