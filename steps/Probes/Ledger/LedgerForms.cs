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

    public static bool IsCommit(string text) => CommitForm().IsMatch(text);

    /// <summary>An address to which paths can be added, and which holds no secret.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && (address.UserInfo, address.Query, address.Fragment) == ("", "", "");

    /// <summary>Scheme, host and a port that is not the usual one, as a browser sends it (RFC 6454, section 6.1).</summary>
    public static bool IsOrigin(string text) => IsAddress(text) && new Uri(text).GetLeftPart(UriPartial.Authority) == text;

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex RepositoryForm();

    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9_./@+-]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReferenceForm();

    [GeneratedRegex("^[0-9a-f]{7,40}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CommitForm();
}
