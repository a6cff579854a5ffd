using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>Finds what a program that prints line by line would show of a long secret, such as a private key.</summary>
public static partial class KeyLines
{
    /// <summary>Its runs of 32 characters and more of base64 that hold a capital, a small letter and a digit.</summary>
    public static IEnumerable<string> Of(string value) => Run().Matches(value)
        .Select(run => run.Value)
        .Where(run => run.Length < value.Length
            && run.Any(char.IsAsciiLetterUpper) && run.Any(char.IsAsciiLetterLower) && run.Any(char.IsAsciiDigit));

    [GeneratedRegex("[A-Za-z0-9+/=_-]{32,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Run();
}
