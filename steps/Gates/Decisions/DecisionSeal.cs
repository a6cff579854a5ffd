using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Seals <c>decision.json</c> with its own SHA-256, which guards against accident, not against forgery.</summary>
/// <remarks>The digest is that of the text whose last member, <c>digest</c>, is empty, with <c>\n</c> line ends.</remarks>
public static partial class DecisionSeal
{
    private const string Open = ",\n  \"digest\": \"\"\n}\n";

    /// <summary>The sealed text of one that ends in an empty digest.</summary>
    /// <exception cref="ArgumentException">The text does not end in an empty digest.</exception>
    public static string Close(string json) => json.EndsWith(Open, StringComparison.Ordinal)
        ? json.Replace(Open, $",\n  \"digest\": \"sha256:{Digest.Of(json)}\"\n}}\n", StringComparison.Ordinal)
        : throw new ArgumentException("a decision ends in an empty digest before it is sealed", nameof(json));

    /// <summary>Why a text's seal does not fit, or null where it does.</summary>
    public static string? Broken(string json)
    {
        var text = json.ReplaceLineEndings("\n");
        if (Sealed().Match(text) is not { Success: true } found)
        {
            return "it holds no digest of itself";
        }

        var seen = Digest.Of(text[..found.Index] + Open);
        return seen == found.Groups["digest"].Value ? null : $"its digest says {found.Groups["digest"].Value}, its text has {seen}";
    }

    [GeneratedRegex(",\\n  \"digest\": \"sha256:(?<digest>[0-9a-f]{64})\"\\n}\\n?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Sealed();
}
