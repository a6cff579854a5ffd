using System.Text.RegularExpressions;
using RolloutSpecs.Gherkin.Expressions;

namespace RolloutSpecs.Gherkin.Suggestions;

/// <summary>Makes the Cucumber expressions that a step's text may stand for, by the rules of the official generator.</summary>
internal static class ExpressionGenerator
{
    /// <summary>As many as the official generator makes at most.</summary>
    private const int Limit = 256;

    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<GeneratedExpression> Generate(string text, ParameterTypeRegistry registry)
    {
        var candidates = registry.ParameterTypes.Where(type => type.UseForSnippets && type.Name.Length > 0).ToList();
        List<GeneratedExpression> made = [GeneratedExpression.Empty];
        var position = 0;
        while (Next(text, position, candidates) is { } next)
        {
            var literal = text[position..next.Start];
            made = [.. made.SelectMany(one => next.Types.Select(type => one.WithText(literal).WithParameter(type))).Take(Limit)];
            position = next.Start + next.Length;
        }

        return [.. made.Select(one => one.WithText(text[position..]))];
    }

    // The first that matches, the longest of those, and all types that match just that.
    private static (int Start, int Length, IReadOnlyList<ParameterType> Types)? Next(
        string text, int position, IEnumerable<ParameterType> candidates)
    {
        var best = candidates
            .Select(type => (Type: type, Match: WholeWord(text, position, type)))
            .Where(found => found.Match is not null)
            .GroupBy(found => (found.Match!.Index, found.Match.Length), found => found.Type)
            .OrderBy(group => group.Key.Index)
            .ThenByDescending(group => group.Key.Length)
            .FirstOrDefault();
        return best is null ? null : (best.Key.Index, best.Key.Length, [.. best]);
    }

    private static Match? WholeWord(string text, int position, ParameterType type)
    {
        var pattern = new Regex($"(?:{string.Join(")|(?:", type.Regexps)})", RegexOptions.CultureInvariant, MatchLimit);
        for (var match = pattern.Match(text, position); match.Success; match = Later(pattern, text, match))
        {
            if (match.Length > 0 && IsEdge(text, match.Index - 1) && IsEdge(text, match.Index + match.Length))
            {
                return match;
            }
        }

        return null;
    }

    private static Match Later(Regex pattern, string text, Match match) =>
        match.Index < text.Length ? pattern.Match(text, match.Index + 1) : Match.Empty;

    private static bool IsEdge(string text, int index) =>
        index < 0 || index >= text.Length || char.IsSeparator(text[index]) || char.IsPunctuation(text[index]) || char.IsSymbol(text[index]);
}
