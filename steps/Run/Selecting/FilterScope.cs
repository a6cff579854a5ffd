using System.Text.RegularExpressions;

namespace RolloutSpecs.Run.Selecting;

/// <summary>Tells whether a test filter asks for whole stages, or for parts of them.</summary>
public static partial class FilterScope
{
    /// <summary>Whether a filter names nothing but stages, steps and the rollback's validation, so that each of them it selects must run as a whole.</summary>
    public static bool AsksForWholeStages(string filter) =>
        filter.Length == 0 || filter.Split(['&', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(term => StageTerm().IsMatch(term));

    [GeneratedRegex("^(Stage|Step|Rollback)\\s*!?=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StageTerm();
}
