using RolloutSpecs.Gates.Cases;

namespace RolloutSpecs.Gates.Requirements;

/// <summary>The words for causes, as tags have them.</summary>
public static class RollbackCauseWords
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<RollbackCause>().Select(Word)];

    /// <summary>A cause's word: its name in lower case, with a hyphen between two words.</summary>
    public static string Word(this RollbackCause cause) =>
        string.Concat($"{cause}".Select((letter, index) => char.IsAsciiLetterUpper(letter)
            ? $"{(index == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}"
            : $"{letter}"));

    /// <summary>The cause that tags say, or null where they say none or several.</summary>
    /// <param name="tags">A scenario's tags, without the @.</param>
    public static RollbackCause? Of(IReadOnlyList<string> tags) => RunbookTags.ValuesOf(tags, RunbookTags.Cause) is [var word]
        ? Enum.GetValues<RollbackCause>().Select(cause => (RollbackCause?)cause).FirstOrDefault(cause => cause!.Value.Word() == word)
        : null;
}
