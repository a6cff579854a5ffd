using System.Text.RegularExpressions;

namespace RolloutSpecs.Probes;

/// <summary>The forms that texts of the ledger must have.</summary>
internal static partial class LedgerForms
{
    public static bool IsRepository(string text) => RepositoryForm().IsMatch(text);

    /// <summary>Nothing that git would read as an option or as more than one revision.</summary>
    public static bool IsReference(string text) => ReferenceForm().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal);

    public static bool IsInside(string path) =>
        !Path.IsPathRooted(path) && !path.StartsWith('-') && !path.Split('/', '\\').Contains("..");

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RepositoryForm();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./@+-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferenceForm();
}
