using RolloutSpecs.Probes.Secrets;

namespace RolloutSpecs.Observer.Tokens;

/// <summary>What may be sent as a token.</summary>
internal static class TokenText
{
    /// <summary>Whether it is one word of visible letters, as a header can carry, and long enough to be kept out of every text.</summary>
    public static bool IsToken(string text) =>
        text.Length >= OrdinaryText.ShortestSecret && text.All(letter => letter is > ' ' and < (char)127);
}
