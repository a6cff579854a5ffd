using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

// Matches whole texts, in the invariant culture and within a second.
internal sealed class TextMatcher
{
    private readonly Regex _regex;
    private readonly GroupScan _scan;

    public TextMatcher(string pattern)
    {
        // Compiled alone first: "a)(b" is no regular expression, but would be one between the parentheses below.
        _scan = GroupScanner.Scan(Compile(pattern));
        _regex = Compile($@"\A(?:{pattern})\z");
    }

    public bool IsMovable => _scan.IsMovable;

    public IReadOnlyList<MatchedGroup>? Match(string text) =>
        _regex.Match(text) is { Success: true } match ? Read(_scan.Groups, match) : null;

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
