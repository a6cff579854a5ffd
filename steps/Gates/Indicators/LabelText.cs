using System.Text.RegularExpressions;

namespace RolloutSpecs.Gates;

/// <summary>Reads the labels of a series, as <see cref="Series.Labels"/> spells them: <c>name="value", …</c>.</summary>
public static partial class LabelText
{
    /// <summary>The value of a label, or null where the series has none of that name.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="name">The label's name.</param>
    public static string? Of(string labels, string name) => Label().Matches(labels).Where(label => label.Groups["name"].Value == name).ToList() is [var only]
        ? Escape().Replace(only.Groups["value"].Value, escape => escape.Value[1] == 'n' ? "\n" : escape.Value[1..])
        : null;

    [GeneratedRegex("""(?<=^|, ?)(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\]|\\.)*)"(?=,|$)""", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\\.", RegexOptions.CultureInvariant | RegexOptions.Singleline, 10_000)]
    private static partial Regex Escape();
}
