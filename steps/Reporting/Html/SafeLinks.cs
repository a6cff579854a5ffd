using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace RolloutSpecs.Reporting.Html;

/// <summary>Writes web links as links, and every other link and every image as text.</summary>
public sealed class SafeLinks : HtmlObjectRenderer<LinkInline>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        var opens = !obj.IsImage && IsWeb(url);
        if (opens)
        {
            renderer.Write("<a rel=\"noopener noreferrer\" href=\"").WriteEscapeUrl(url).Write("\">");
        }

        renderer.WriteChildren(obj);
        if (opens)
        {
            renderer.Write("</a>");
        }
        else
        {
            renderer.WriteEscape($" ({(obj.IsImage ? "image: " : "")}{url})");
        }
    }

    private static bool IsWeb(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
}
