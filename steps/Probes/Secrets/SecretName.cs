using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>Tells by a variable's name whether its value is a secret.</summary>
public static partial class SecretName
{
    private static readonly string[] Anywhere = ["TOKEN", "SECRET", "PASSWORD", "PASSWD", "PASSPHRASE", "CREDENTIAL"];
    private static readonly string[] Places = ["FILE", "PATH", "DIR", "DIRECTORY", "FOLDER", "SOCK"];

    /// <summary>Whether the name says so: of a token, secret, password, credential or key, but not of where one lies.</summary>
    /// <param name="name">The name, in any case.</param>
    public static bool SaysSo(string name)
    {
        var words = Words().Matches(name.ToUpperInvariant()).Select(word => word.Value).ToList();
        return words.Count > 0
            && !Places.Contains(words[^1])
            && (words.Any(HoldsPart) || HoldsKey(words) || HoldsPwd(words));
    }

    private static bool HoldsPart(string word) => Anywhere.Any(part => word.Contains(part, StringComparison.Ordinal));

    // KEYBOARD_LAYOUT and KEYRING hold none; APIKEY does.
    private static bool HoldsKey(IReadOnlyList<string> words) =>
        !words.Any(word => word is "PUBLIC" or "PUB")
        && words.Any(word => word.EndsWith("KEY", StringComparison.Ordinal) || word.EndsWith("KEYS", StringComparison.Ordinal));

    // The shell's own PWD and OLDPWD are folders.
    private static bool HoldsPwd(IReadOnlyList<string> words) =>
        words is not (["PWD"] or ["OLDPWD"]) && words.Any(word => word.EndsWith("PWD", StringComparison.Ordinal));

    [GeneratedRegex("[A-Z0-9]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Words();
}
