namespace RolloutSpecs.Reporting.Html;

/// <summary>The page's Content-Security-Policy.</summary>
internal static class PagePolicy
{
    /// <summary>This stylesheet, this script, pictures within the page, and nothing from anywhere.</summary>
    /// <param name="style">The stylesheet.</param>
    /// <param name="script">The script.</param>
    public static string Of(InlinePart style, InlinePart script) =>
        $"default-src 'none'; style-src {style.Source}; script-src {script.Source}; img-src data:; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'";
}
