using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

// Matches whole texts, in the invariant culture and within a second.
internal sealed class TextMatcher
{
    private readonly Regex regex;
    private readonly GroupScan scan;

    public TextMatcher(string pattern)
    {
        // Compiled alone first: "a)(b" is no regular expression, but would be one between the parentheses below.
        scan = GroupScanner.Scan(Compile(pattern));
        regex = Compile($@"\A(?:{pattern})\z");
    }

    public bool IsMovable => scan.IsMovable;

    public IReadOnlyList<MatchedGroup>? Match(string text) =>
        regex.Match(text) is { Success: true } match ? Read(scan.Groups, match) : null;

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static List<MatchedGroup> Read(IEnumerable<GroupShape> groups, Match match) =>
        [.. groups.Select(group => Read(group, match))];

    private static MatchedGroup Read(GroupShape shape, Match match)
    {
        var children = Read(shape.Children, match);
        return match.Groups[shape.Number] is { Success: true } group
            ? new(group.Value, group.Index, group.Index + group.Length, children)
            : new(null, null, null, children);
    }
}
