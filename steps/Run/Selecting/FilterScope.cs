using RolloutSpecs.Gates.Exits;

namespace RolloutSpecs.Run.Selecting;

/// <summary>Tells whether a test filter asks for whole stages, or for parts of them.</summary>
public static class FilterScope
{
    /// <summary>
    /// Whether a filter names nothing but stages, steps and the rollback's validation, so that each of them it selects must run as a whole.
    /// </summary>
    public static bool AsksForWholeStages(string filter) =>
        filter.Length == 0 || filter.Split(['&', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(IsOfExits);

    private static bool IsOfExits(string term) => StageExit.TraitNames.Any(name =>
        term.StartsWith(name, StringComparison.OrdinalIgnoreCase) && term[name.Length..].TrimStart() is ['=', ..] or ['!', '=', ..]);
}
