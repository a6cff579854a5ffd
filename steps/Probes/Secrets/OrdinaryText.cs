namespace RolloutSpecs.Probes.Secrets;

/// <summary>Values that cannot be told from ordinary text, so that redacting them would leave a report that nobody can read.</summary>
public static class OrdinaryText
{
    /// <summary>The length from which a value can be kept out of the artifacts.</summary>
    public const int ShortestSecret = 6;

    private const int LongestWord = 11;

    /// <summary>Whether it is shorter than 6 characters, or one word or number of at most 11.</summary>
    /// <param name="value">The value, without blanks around it.</param>
    public static bool Is(string value) =>
        value.Length < ShortestSecret
        || (value.Length <= LongestWord && (value.All(char.IsLetter) || value.All(char.IsAsciiDigit)));
}
