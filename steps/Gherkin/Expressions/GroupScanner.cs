using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

// Finds how the capture groups of a pattern nest. The pattern is known to compile, so only what opens and closes matters.
internal sealed class GroupScanner
{
    private readonly Regex regex;
    private readonly string pattern;
    private int at;
    private int unnamed;
    private bool usesNumbersOrNames;

    private GroupScanner(Regex regex) => (this.regex, pattern) = (regex, regex.ToString());

    public static GroupScan Scan(Regex regex)
    {
        var scanner = new GroupScanner(regex);
        var groups = scanner.ScanLevel();
        var numbers = regex.GetGroupNumbers().Skip(1).ToList();
        var unnamed = regex.GetGroupNames().Skip(1).Count(name => char.IsAsciiDigit(name[0]));

        // Under the option n, or with a parenthesis in a comment of the option x, .NET counts other groups: then as if none were nested.
        return scanner.unnamed == unnamed && groups.SelectMany(group => group.Numbers).ToHashSet().SetEquals(numbers)
            ? new(groups, !scanner.usesNumbersOrNames)
            : new([.. numbers.Select(number => new GroupShape(number, []))], IsMovable: false);
    }

    private List<GroupShape> ScanLevel()
    {
        var groups = new List<GroupShape>();
        while (at < pattern.Length)
        {
            switch (pattern[at++])
            {
                case '\\':
                    usesNumbersOrNames |= pattern[at++] is (>= '1' and <= '9') or 'k';
                    break;
                case '[':
                    SkipClass();
                    break;
                case '(':
                    groups.AddRange(ScanGroup());
                    break;
                case ')':
                    return groups;
            }
        }

        return groups;
    }

    private List<GroupShape> ScanGroup()
    {
        if (Skip("?#"))
        {
            at = pattern.IndexOf(')', at) + 1;
            return [];
        }

        // The condition of (?(condition)yes|no) may be the number or name of a group, and captures nothing itself.
        if (Skip("?("))
        {
            usesNumbersOrNames = true;
            return [.. ScanLevel(), .. ScanLevel()];
        }

        // Numbered where it opens, hence before what is inside.
        var number = NumberOfGroup();
        var inside = ScanLevel();
        return number is { } own ? [new(own, inside)] : inside;
    }

    private int? NumberOfGroup()
    {
        if (at >= pattern.Length || pattern[at] != '?')
        {
            return ++unnamed;
        }

        if (Skip("?<=") || Skip("?<!") || !(Skip("?<") || Skip("?'")))
        {
            return null;
        }

        // (?<open-close>…) captures as open, (?<-close>…) as nothing.
        usesNumbersOrNames = true;
        var name = pattern.Substring(at, pattern.AsSpan(at).IndexOfAny(">'-"));
        return name.Length == 0 ? null : regex.GroupNumberFromName(name);
    }

    private bool Skip(string text)
    {
        var found = string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;
        at += found ? text.Length : 0;
        return found;
    }

    private void SkipClass()
    {
        Skip("^");

        // A bracket that closes at once is an ordinary character.
        Skip("]");
        while (pattern[at++] is not ']' and var character)
        {
            if (character == '\\')
            {
                at++;
            }
            else if (character == '-' && Skip("["))
            {
                SkipClass();
            }
        }
    }
}
