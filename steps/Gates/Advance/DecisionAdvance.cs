using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>The change of the ledger that a decision was made for by the required check.</summary>
/// <param name="Change">The change's id, such as a pull request's number.</param>
/// <param name="Entry">The <see cref="EntryDigest"/> of the entry that it brings.</param>
public sealed partial record DecisionAdvance(string Change, string Entry)
{
    /// <summary>Whether a text has the form of an entry's digest.</summary>
    public static bool IsEntry(string text) => Form().IsMatch(text);

    [GeneratedRegex("^sha256:[0-9a-f]{64}\\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Form();
}
