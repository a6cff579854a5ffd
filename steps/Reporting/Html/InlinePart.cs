using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace RolloutSpecs.Reporting.Html;

/// <summary>The page's stylesheet or its script, which stands in the page itself.</summary>
/// <param name="Tag"><c>style</c> or <c>script</c>.</param>
/// <param name="Text">What stands in it.</param>
public sealed record InlinePart(string Tag, string Text)
{
    /// <summary>A part that is built in.</summary>
    /// <param name="tag"><c>style</c> or <c>script</c>.</param>
    /// <param name="name">The resource's name.</param>
    /// <exception cref="InvalidOperationException">There is no such resource.</exception>
    public static InlinePart BuiltIn(string tag, string name)
    {
        using var resource = typeof(InlinePart).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The report's {name} is not built in.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        // A browser digests the text with \n line ends, however the file was checked out.
        return new InlinePart(tag, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>The part as an element.</summary>
    public MarkupString Element => new($"<{Tag}>{Text}</{Tag}>");

    /// <summary>The part as a policy's source (CSP level 3, hash-source).</summary>
    public string Source => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
