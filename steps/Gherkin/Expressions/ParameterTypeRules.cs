using System.Text.RegularExpressions;

namespace RolloutSpecs.Gherkin.Expressions;

internal static class ParameterTypeRules
{
    // Exactly what the parser refuses in a name. A dot is fine: the full name of an enum may be one.
    private const string Reserved = @"{}()\/";

    public static void CheckName(string name)
    {
        if (name.FirstOrDefault(Reserved.Contains) is var reserved and not '\0')
        {
            throw new ArgumentException($"A parameter type can not be named '{name}': a name may not contain '{reserved}'.", nameof(name));
        }
    }

    public static void CheckRegexps(string name, IReadOnlyList<string> regexps)
    {
        if (regexps.Count == 0)
        {
            throw new ArgumentException($"Parameter type '{name}' has no regular expression.", nameof(regexps));
        }

        foreach (var regexp in regexps)
        {
            if (Problem(regexp) is { } problem)
            {
                throw new ArgumentException($"Parameter type '{name}' can not use the regular expression '{regexp}': {problem}", nameof(regexps));
            }
        }
    }

    private static string? Problem(string regexp)
    {
        try
        {
            // "{range} or {range}" repeats the pattern: a named group would be one group, and a back reference mean another's.
            return new TextMatcher(regexp).IsMovable ? null
                : "a named group, a back reference, and the options n and x do not work inside an expression.";
        }
        catch (RegexParseException error)
        {
            return error.Message;
        }
    }
}
