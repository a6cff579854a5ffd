using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace RolloutSpecs.Reporting;

/// <summary>The report's one stylesheet, and the policy that allows it and nothing else.</summary>
/// <param name="Css">The stylesheet.</param>
public sealed record StyleSheet(string Css)
{
    /// <summary>The stylesheet that is built in.</summary>
    public static StyleSheet BuiltIn()
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The report's stylesheet is not built in.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        // A browser digests the text with \n line ends, however the file was checked out.
        return new StyleSheet(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>The page's Content-Security-Policy: this stylesheet, an empty icon, and nothing from anywhere.</summary>
    public string Policy =>
        $"default-src 'none'; style-src 'sha256-{Digest}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The stylesheet as an element.</summary>
    public MarkupString Element => new($"<style>{Css}</style>");

    private string Digest => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
}
